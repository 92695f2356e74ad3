package onrecord.chat.page;

import onrecord.chat.Visible;
import onrecord.corpus.Excerpt;

/** The first words of a quotation, for a link to it. */
final class Opening {

    /** UTF-16 units: a line or two on a telephone. */
    private static final int UNITS = 90;

    private Opening() {
    }

    static String of(Excerpt words) {
        String line = Visible.line(words.text());
        if (line.length() <= UNITS) {
            return line;
        }
        int space = line.lastIndexOf(' ', UNITS);
        return (space > 0 ? line.substring(0, space) : Visible.beginning(line, UNITS)) + " …";
    }
}
