package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Something a person did that the bot has to answer: a command, letters typed into one, a button, a form. */
public final class Interaction {
    /** What was done, with Discord's number for it, and the answers it can have. */
    enum Kind {
        COMMAND(2, 4, 5, 9), BUTTON(3, 4, 5, 6, 7, 9), TYPING(4, 8), FORM(5, 4, 5, 6, 7);

        final int type;
        private final int answers;

        Kind(int type, int... answers) {
            this.type = type;
            this.answers = IntStream.of(answers).map(answer -> 1 << answer).sum();
        }

        boolean takes(int answer) {
            return answer > 0 && answer < Integer.SIZE && (answers & 1 << answer) != 0;
        }
    }

    final Kind kind;
    final String token;
    final Channel channel;
    final String user;
    final String name;
    final Instant at;

    /** The message that the button or the form stands on. */
    final @Nullable Message from;

    private final String id;
    private final List<Message> followUps = new CopyOnWriteArrayList<>();
    private volatile @Nullable Instant acknowledged;
    private volatile JsonNode callback = MissingNode.getInstance();
    private volatile @Nullable Message original;

    Interaction(String id, String token, Kind kind, String name, Channel channel, String user, Instant at,
            @Nullable Message from) {
        this.id = id;
        this.token = token;
        this.kind = kind;
        this.name = name;
        this.channel = channel;
        this.user = user;
        this.at = at;
        this.from = from;
    }

    public String id() {
        return id;
    }

    public boolean isAcknowledged() {
        return acknowledged != null;
    }

    /** How long its first answer took; empty while there is none. */
    public Optional<Duration> latency() {
        return Optional.ofNullable(acknowledged).map(when -> Duration.between(at, when));
    }

    /** Discord's number for the sort of its first answer; 0 while there is none. */
    public int answerType() {
        return callback.path("type").asInt();
    }

    /** Whether its first answer asked for a private one. */
    public boolean isPrivate() {
        return (callback.path("data").path("flags").asInt() & Message.EPHEMERAL) != 0;
    }

    /** What the first answer made or changed. */
    public Optional<Message> original() {
        return Optional.ofNullable(original).filter(message -> !message.isDeleted());
    }

    public List<Message> followUps() {
        return followUps.stream().filter(message -> !message.isDeleted()).toList();
    }

    /** Everything that can be read as its answer, oldest first; not that the bot is thinking. */
    public List<Message> replies() {
        var all = new ArrayList<Message>();
        original().filter(message -> !message.isLoading() && message != from).ifPresent(all::add);
        all.addAll(followUps());
        return all;
    }

    /** What was offered to go on typing with. */
    public List<String> choices() {
        return callback.path("data").path("choices").findValuesAsText("name");
    }

    /** The form that was opened; missing if there is none. */
    public JsonNode form() {
        return answerType() == 9 ? callback.path("data") : MissingNode.getInstance();
    }

    synchronized boolean acknowledge(Instant when, JsonNode with) {
        if (acknowledged != null) {
            return false;
        }
        acknowledged = when;
        callback = with;
        return true;
    }

    void original(Message message) {
        original = message;
    }

    void followUp(Message message) {
        followUps.add(message);
    }

    @Override
    public String toString() {
        return kind + " " + name + " by " + user + ": " + callback + " " + replies();
    }
}
