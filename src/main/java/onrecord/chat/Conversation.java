package onrecord.chat;

import java.util.List;

/**
 * What is known of a thread: all that is needed to understand what the next question in it leans on.
 *
 * @param asked the questions of the thread, oldest first; when there are many, only the last ones
 * @param answered whether the bot has said something in it
 */
public record Conversation(List<Asked> asked, boolean answered) {

    /** A thread in which nothing has been said yet. */
    public static final Conversation NEW = new Conversation(List.of(), false);

    /** A question of a thread, as it was asked. */
    public record Asked(Delivery.Key key, String text) {
    }

    public Conversation {
        asked = List.copyOf(asked);
    }

    /** The texts of the questions before this one; of all of them if this one is not among them. */
    public List<String> before(Delivery.Key key) {
        return asked.stream().takeWhile(question -> !question.key().equals(key)).map(Asked::text).toList();
    }
}
