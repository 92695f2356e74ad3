package onrecord.chat.console;

import org.jline.utils.WCWidth;

/** Breaks text into lines, at spaces only: what a reader copies holds no break inside a word. */
final class Wrap {

    private final int width;

    /** @param width columns of a line, or 0 for one line however long */
    Wrap(int width) {
        this.width = width;
    }

    /** The text behind {@code first}, its other lines behind {@code rest}. */
    String lines(String first, String rest, String text) {
        if (width == 0) {
            return first + text;
        }
        var out = new StringBuilder(first);
        int column = columns(first);
        boolean lineStart = true;
        for (String word : text.split(" ", -1)) {
            int length = columns(word);
            if (!lineStart && column + 1 + length > width) {
                out.append('\n').append(rest);
                column = columns(rest);
                lineStart = true;
            }
            if (!lineStart) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += length;
            lineStart = false;
        }
        return out.toString();
    }

    /** Colours take none. */
    private static int columns(String text) {
        return Style.plain(text).codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }
}
