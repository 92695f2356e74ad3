package onrecord.chat;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.answer.Question;
import org.jspecify.annotations.Nullable;

/** Questions as somebody would type them, put together from what was chosen in a form. */
public final class Phrases {

    /** The message may name its speaker. */
    private static final String CHECK = "Quote check: ";

    private static final Pattern END = Pattern.compile("[?\\s]+$");

    /** Round a whole quotation; it gets its own. */
    private static final Pattern MARKS = Pattern.compile("^[\"“”]|[\"“”]$");
    private static final Pattern INNER = Pattern.compile("[\"“”]");

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

    /**
     * A question that was asked of everybody and everything, asked of one person or on one subject.
     *
     * @param read as it was understood
     * @param speaker empty for everybody, or for whom the question names
     * @param topic empty for everything, or for what the question names
     */
    public static String narrowed(String question, Question read, String speaker, String topic) {
        boolean named = speaker.isBlank() || read.asked().stream().anyMatch(one -> one.name().equals(speaker.strip()));
        String asked = named ? question.strip() : statement(speaker, read.topic()).orElse(question);
        if (topic.isBlank() || asked.toLowerCase(Locale.ROOT).contains(topic.strip().toLowerCase(Locale.ROOT))) {
            return asked;
        }
        String bare = END.matcher(asked).replaceFirst("");
        return bare + (named || !read.topic().isBlank() ? " on " : " about ") + topic.strip() + "?";
    }

    /** What two people said, side by side. */
    public static String comparison(String one, String other, String topic) {
        return "Compare " + one.strip() + " and " + other.strip() + (topic.isBlank() ? "" : " on " + topic.strip());
    }

    /** What was said of a subject as time went by, by everybody or by one person. */
    public static String timeline(String topic, String speaker) {
        return "Timeline of " + (speaker.isBlank() ? "" : "what " + speaker.strip() + " said on ") + topic.strip();
    }

    /** Whether these words are on record, as somebody's if a speaker is given. */
    public static String check(String quote, String speaker) {
        String bare = MARKS.matcher(quote.strip()).replaceAll("");
        String marked = "“" + INNER.matcher(bare).replaceAll("'") + "”";
        return speaker.isBlank() ? check(marked) : "Did " + speaker.strip() + " say " + marked + "?";
    }

    /** Whether the words of a message are on record. */
    public static String check(String message) {
        return CHECK + message;
    }
}
