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

    /** Longer numbers before a full stop are years and sums, not the numbers of items. */
    private static final int MARKER_DIGITS = 3;

    private static final String BULLETS = "•◦▪‣·●○■*+";

    static Line of(String text, int start, int end) {
        Span words = Chars.trim(text, start, end);
        int marker = marker(text, words);
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

    /** How many units the marker of a list item takes, with the blank after it; 0 if there is none. */
    private static int marker(String text, Span words) {
        if (words.length() < 3) {
            return 0;
        }
        char first = text.charAt(words.start());
        if (BULLETS.indexOf(first) >= 0 || (Chars.dash(first) && first != '—')) {
            return Chars.blank(text.charAt(words.start() + 1)) && letterAfter(text, words.start() + 2, words, first)
                    ? 1
                    : 0;
        }
        int at = words.start() + (first == '(' ? 1 : 0);
        int digits = at;
        while (digits < words.end() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean letter = digits == at && digits + 1 < words.end() && Character.isLowerCase(text.charAt(at))
                && text.charAt(at + 1) == ')';
        int close = letter ? at + 1 : digits;
        boolean number = letter || (digits > at && digits - at <= MARKER_DIGITS);
        boolean closed = number && close + 1 < words.end()
                && (text.charAt(close) == ')' || (text.charAt(close) == '.' && first != '('))
                && Chars.blank(text.charAt(close + 1));
        return closed ? close + 1 - words.start() : 0;
    }

    /** A dash before a small letter is speech that goes on: "- to be delivered this summer." */
    private static boolean letterAfter(String text, int from, Span words, char marker) {
        int at = from;
        while (at < words.end() && Chars.blank(text.charAt(at))) {
            at++;
        }
        return at < words.end() && (marker != '–' || !Character.isLowerCase(text.charAt(at)));
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
