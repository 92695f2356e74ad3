package onrecord.chat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions as somebody would type them, put together from what was chosen in a form. */
public final class Phrases {

    /** The message may name its speaker. */
    private static final String CHECK = "Quote check: ";

    private Phrases() {
    }

    /** What somebody said on a subject; empty where neither was chosen. */
    public static Optional<String> statement(@Nullable String speaker, @Nullable String topic) {
        String who = speaker == null ? "" : speaker.strip();
        String what = topic == null ? "" : topic.strip();
        if (who.isEmpty()) {
            return what.isEmpty() ? Optional.empty() : Optional.of(what);
        }
        return Optional.of("What did " + who + " say" + (what.isEmpty() ? "?" : " about " + what + "?"));
    }

    /** Whether the words of a message are on record. */
    public static String check(String message) {
        return CHECK + message;
    }
}
