package onrecord.reading;

import java.util.List;

/**
 * Whether the lines of a plain text were broken where they were full, and at which width.
 *
 * <p>A line break inside a wrapped paragraph is a space; elsewhere it parts two things.
 */
final class Wrapping {

    /** Longer lines were not made to be read on a page or a terminal: each is a paragraph of its own. */
    private static final int WIDEST = 130;

    private static final int NARROWEST = 40;

    /** Two lines of a heading may look full by chance; three that end in mid-sentence do not. */
    private static final int EVIDENCE = 3;

    private final int width;

    private Wrapping(int width) {
        this.width = width;
    }

    static Wrapping of(List<Line> lines) {
        int width = 0;
        int tooWide = 0;
        int all = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            all += line.blank() ? 0 : 1;
            tooWide += line.width() > WIDEST ? 1 : 0;
            boolean inner = i + 1 < lines.size() && !line.blank() && !lines.get(i + 1).blank();
            if (inner && line.width() <= WIDEST) {
                width = Math.max(width, line.width());
            }
        }
        boolean wrapped = width >= NARROWEST && tooWide * 20 <= all && goOn(lines, width) >= EVIDENCE;
        return new Wrapping(wrapped ? width : 0);
    }

    private static int goOn(List<Line> lines, int width) {
        int count = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            Line next = lines.get(i + 1);
            if (!line.blank() && next.startsLower() && !line.endsPunctuated() && line.width() * 4 >= width * 3) {
                count++;
            }
        }
        return count;
    }

    /** Whether {@code next} goes on with the paragraph of {@code line}, the line before it. */
    boolean joins(Line line, Line next) {
        if (next.startsLower() && !line.endsSentence()) {
            return true;
        }
        // Fillers that balance their lines leave up to a tenth of the width free.
        return width > 0 && (line.width() + 1 + next.firstWord()) * 10 > width * 9;
    }
}
