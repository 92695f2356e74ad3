package onrecord.reading;

import onrecord.corpus.Span;

/**
 * One line of a plain text, and what its beginning says about it.
 *
 * @param whole the line without its line end
 * @param words the line without blanks at its ends, and without the marker of a list item
 * @param item whether it opens an item of a list or is a row of a timetable
 * @param text of the document
 */
record Line(Span whole, Span words, boolean item, String text) {

    static Line of(String text, int start, int end) {
        Span words = Chars.trim(text, start, end);
        int marker = ItemMarker.length(words.in(text));
        if (marker > 0) {
            return new Line(new Span(start, end), Chars.trim(text, words.start() + marker, words.end()), true, text);
        }
        return new Line(new Span(start, end), words, clock(text, words), text);
    }

    boolean blank() {
        return words.length() == 0;
    }

    String in() {
        return words.in(text);
    }

    /** Nothing but marks: a rule between two parts. */
    boolean rule() {
        return !blank() && !Chars.hasLetterOrDigit(text, words.start(), words.end());
    }

    boolean startsLower() {
        return !blank() && Character.isLowerCase(text.charAt(words.start()));
    }

    boolean endsPunctuated() {
        return !blank() && Chars.endsPunctuated(tail());
    }

    boolean endsSentence() {
        return !blank() && Chars.endsSentence(tail());
    }

    private String tail() {
        return text.substring(Math.max(words.start(), words.end() - 8), words.end());
    }

    /** The columns it fills, up to its last word. */
    int width() {
        return words.end() - whole.start();
    }

    int indent() {
        return words.start() - whole.start();
    }

    int firstWord() {
        int to = words.start();
        while (to < words.end() && !Chars.blank(text.charAt(to))) {
            to++;
        }
        return to - words.start();
    }

    /** "07:45 (06:45)  Press boat leaves" */
    private static boolean clock(String text, Span words) {
        int at = words.start();
        int digits = 0;
        while (at < words.end() && digits < 2 && Character.isDigit(text.charAt(at))) {
            at++;
            digits++;
        }
        return digits > 0 && at + 4 < words.end()
                && (text.charAt(at) == ':' || text.charAt(at) == '.')
                && Character.isDigit(text.charAt(at + 1))
                && Character.isDigit(text.charAt(at + 2))
                && Chars.blank(text.charAt(at + 3))
                && !Clock.alone(words.in(text));
    }
}
