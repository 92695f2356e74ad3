package onrecord.chat;

import java.util.HexFormat;

/**
 * What a reader can see of a text, and what must not reach a screen as it is.
 *
 * <p>Hidden are a short closed list: C0 controls that are not white space, DEL, C1 controls, the
 * marks that turn the direction of writing, zero-width marks, and halves of a surrogate pair.
 */
public final class Visible {

    /**
     * Stands for one hidden character. The open box is the usual sign for "here is something you
     * cannot see", one column wide and in common fonts; U+FFFD would say that the text was damaged,
     * which it is not.
     */
    public static final char MARK = '\u2423';

    private Visible() {
    }

    /** The text on one line: hidden characters as {@link #MARK}, each run of white space as one space. */
    public static String line(String text) {
        return squeezed(text, true);
    }

    /** The text with each hidden character as a {@link #MARK}: as long as it was, white space and line ends as they were. */
    public static String marked(String text) {
        var marked = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text, i)) {
                marked.setCharAt(i, MARK);
            }
        }
        return marked.toString();
    }

    /** As much of a text as fits into {@code most} UTF-16 units; a character of two units stays whole. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean splits = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, splits ? most - 1 : most);
    }

    /** What is left of a text for comparing: no hidden characters, no marks, each run of white space as one space. */
    static String bare(String text) {
        return squeezed(text, false);
    }

    /** Whether {@code a} and {@code b} are the same words, hidden characters and the width of white space aside. */
    static boolean same(String a, String b) {
        return bare(a).equals(bare(b));
    }

    private static String squeezed(String text, boolean marked) {
        var line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hidden = isHidden(text, i) || (!marked && c == MARK);
            if (isSpace(c)) {
                space = true;
            } else if (marked || !hidden) {
                if (space && !line.isEmpty()) {
                    line.append(' ');
                }
                space = false;
                line.append(hidden ? MARK : c);
            }
        }
        return line.toString();
    }

    /** JSON in which every hidden character is written as an escape, so that printing it is safe and reading it is exact. */
    public static String json(String json) {
        StringBuilder escaped = null;
        for (int i = 0; i < json.length(); i++) {
            boolean hidden = isHidden(json, i);
            if (hidden && escaped == null) {
                escaped = new StringBuilder(json.length() + 16).append(json, 0, i);
            }
            if (escaped != null && hidden) {
                escaped.append("\\u").append(fourDigits(json.charAt(i)));
            } else if (escaped != null) {
                escaped.append(json.charAt(i));
            }
        }
        return escaped == null ? json : escaped.toString();
    }

    /** White space in any script, line ends included. */
    public static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || (c > '\u007f' && Character.isSpaceChar(c));
    }

    /** Whether the unit at {@code i} must not reach a screen as it is. */
    static boolean isHidden(String text, int i) {
        char c = text.charAt(i);
        if (c < ' ') {
            return !isSpace(c);
        }
        if (c < '\u007f') {
            return false;
        }
        return c <= '\u009f' || isInvisibleMark(c) || (Character.isSurrogate(c) && !isPaired(text, i));
    }

    private static boolean isInvisibleMark(char c) {
        return switch (c) {
            // Direction: Arabic letter mark, marks, embeddings and overrides, isolates.
            case '\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e' -> true;
            case '\u2066', '\u2067', '\u2068', '\u2069' -> true;
            // Zero width: space, non-joiner, joiner, word joiner, byte order mark.
            case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> true;
            default -> false;
        };
    }

    private static boolean isPaired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static String fourDigits(char c) {
        return HexFormat.of().toHexDigits(c);
    }
}
