package onrecord.chat;

import java.util.List;

/**
 * What a button stands for. The button itself carries only a key under which this is kept, so that
 * nothing a forged button says is believed.
 *
 * @param place where the button is
 * @param user who may press it; empty for everybody in the channel
 * @param questions the question that was answered, last, and those of its thread that it leans on
 * @param page which page of the answer it belongs to, from 0
 */
public record Ticket(Place place, String user, List<String> questions, int page) {

    public Ticket {
        questions = List.copyOf(questions);
        if (questions.isEmpty() || page < 0) {
            throw new IllegalArgumentException("No ticket for page " + page + " of " + questions.size() + " questions");
        }
    }

    /** The question that was answered. */
    public String question() {
        return questions.getLast();
    }

    /** Whether this person may press the button in this channel. */
    public boolean isFor(String presser, Place where) {
        return (user.isEmpty() || user.equals(presser))
                && place.surface().equals(where.surface())
                && place.workspace().equals(where.workspace())
                && place.channel().equals(where.channel());
    }
}
