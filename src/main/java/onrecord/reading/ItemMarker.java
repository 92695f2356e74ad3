package onrecord.reading;

/** What stands before the words of an item of a list: "•", "-", "1.", "(2)", "a)". */
final class ItemMarker {

    /** Longer numbers before a full stop are years and sums, not the numbers of items. */
    private static final int MOST_DIGITS = 3;

    private static final String BULLETS = "•◦▪‣·●○■*+-–―";

    private ItemMarker() {
    }

    /** How many units the marker at the start of {@code line} takes; 0 if there is none. */
    static int length(String line) {
        int length = bullet(line) ? 1 : number(line);
        return length > 0 && length + 1 < line.length() && Chars.blank(line.charAt(length)) ? length : 0;
    }

    /** A dash before a small letter may be speech that goes on: "– to be delivered this summer." */
    private static boolean bullet(String line) {
        if (line.isEmpty() || BULLETS.indexOf(line.charAt(0)) < 0) {
            return false;
        }
        int word = 1;
        while (word < line.length() && Chars.blank(line.charAt(word))) {
            word++;
        }
        boolean goesOn = word < line.length() && Character.isLowerCase(line.charAt(word));
        return !goesOn || (line.charAt(0) != '–' && line.charAt(0) != '―');
    }

    private static int number(String line) {
        boolean bracket = line.startsWith("(");
        int from = bracket ? 1 : 0;
        int to = from;
        while (to < line.length() && to - from <= MOST_DIGITS && Character.isDigit(line.charAt(to))) {
            to++;
        }
        boolean letter = to == from && to < line.length() && Character.isLowerCase(line.charAt(to));
        int close = letter ? to + 1 : to;
        if (close == from || close - from > MOST_DIGITS || close >= line.length()) {
            return 0;
        }
        boolean closed = line.charAt(close) == ')' || (line.charAt(close) == '.' && !bracket && !letter);
        return closed ? close + 1 : 0;
    }
}
