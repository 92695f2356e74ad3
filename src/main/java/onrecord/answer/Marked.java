package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Span;

/**
 * Finds what stands between quotation marks: English, straight, single, German and French ones, one kind within another.
 */
final class Marked {

    private static final String OPENING = "\"“„«‹‘‚'»”";

    private final String text;

    private Marked(String text) {
        this.text = text;
    }

    /**
     * Some words between marks.
     *
     * @param whole with the marks
     * @param words without
     */
    record Passage(Span whole, Span words) {
    }

    /** The outermost passages between marks, in order, that hold a word. */
    static List<Passage> in(String text) {
        return new Marked(text).passages();
    }

    private List<Passage> passages() {
        List<Passage> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<Passage> here = opens(at) ? passage(at) : Optional.empty();
            here.ifPresent(found::add);
            at = here.map(passage -> passage.whole().end()).orElse(at + 1);
        }
        return found;
    }

    private Optional<Passage> passage(int open) {
        int close = close(open);
        if (close < 0) {
            return Optional.empty();
        }
        Span words = new Span(open + 1, close);
        return Words.of(words.in(text)).isEmpty()
                ? Optional.empty()
                : Optional.of(new Passage(new Span(open, Math.min(text.length(), close + 1)), words));
    }

    /** An apostrophe stands after a letter, an opening mark does not. */
    private boolean opens(int at) {
        char c = text.charAt(at);
        boolean afterWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        boolean beforeWord = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        return OPENING.indexOf(c) >= 0 && !afterWord && (beforeWord || c == '«' || c == '"');
    }

    private int close(int open) {
        return switch (text.charAt(open)) {
            case '"' -> straight(open);
            case '“' -> nested(open, '“', "”\"");
            case '„' -> first(open, "“”\"");
            case '«' -> nested(open, '«', "»");
            case '»' -> first(open, "«");
            case '”' -> first(open, "”");
            case '‹' -> first(open, "›");
            case '‚' -> single(open, "‘’'");
            case '‘' -> single(open, "’'");
            default -> single(open, "'’");
        };
    }

    private int first(int open, String closing) {
        for (int at = open + 1; at < text.length(); at++) {
            if (closing.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** Marks of which one opens and another closes may stand within one another. Where too few close, the last does. */
    private int nested(int open, char opening, String closing) {
        int depth = 1;
        int last = -1;
        for (int at = open + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            depth += c == opening ? 1 : closing.indexOf(c) >= 0 ? -1 : 0;
            last = closing.indexOf(c) >= 0 ? at : last;
            if (depth == 0) {
                return at;
            }
        }
        return last;
    }

    /** A straight mark before a letter and after a blank opens, and so stands within. */
    private int straight(int open) {
        int depth = 1;
        int last = -1;
        for (int at = open + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '”') {
                boolean inner = c == '"' && Character.isWhitespace(text.charAt(at - 1)) && at + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(at + 1)) && first(at, "\"”") >= 0;
                depth += inner ? 1 : -1;
                last = inner ? last : at;
                if (depth == 0) {
                    return at;
                }
            }
        }
        return last;
    }

    /** The last mark that no letter follows, before another opens: "the ministers' plan" holds an apostrophe. */
    private int single(int open, String closing) {
        int last = -1;
        for (int at = open + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean letter = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
            if (last > 0 && letter && Character.isWhitespace(text.charAt(at - 1)) && "'‘‚\"“".indexOf(c) >= 0) {
                return last;
            }
            last = closing.indexOf(c) >= 0 && !letter && at > open + 1 ? at : last;
        }
        return last;
    }
}
