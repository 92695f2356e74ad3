package onrecord.eval;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts made alike that a reader takes for the same words. */
final class Folded {

    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    /** Space, and the signs that Markdown puts inside words. */
    private static final Pattern GAPS = Pattern.compile("(?U)[\\s*_`#]+");

    private Folded() {
    }

    /** With straight quotation marks and single spaces. */
    static String words(String text) {
        return SPACE.matcher(marks(text)).replaceAll(" ").strip();
    }

    /** The same in lower case. */
    static String lower(String text) {
        // Upper case first: it alone makes "ss" of a sharp s.
        return words(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Only the characters that must stand in a file in this order. */
    static String characters(String text) {
        return GAPS.matcher(marks(text)).replaceAll("");
    }

    /** Whether {@code text} holds {@code words}, case aside. */
    static boolean holds(String text, String words) {
        return lower(text).contains(lower(words));
    }

    /** How long words are to a reader, in code points. */
    static int length(String text) {
        String words = words(text);
        return words.codePointCount(0, words.length());
    }

    private static String marks(String text) {
        var folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(mark((char) c)));
        return folded.toString();
    }

    private static char mark(char c) {
        return switch (c) {
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
            case '\u2018', '\u2019' -> '\'';
            case '\u00a0', '\u202f' -> ' ';
            default -> c;
        };
    }
}
