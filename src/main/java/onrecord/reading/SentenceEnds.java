package onrecord.reading;

import java.util.Set;

/**
 * Judges the places where a sentence may end.
 *
 * <p>Looks a bounded way back and ahead from each place, so that a whole passage takes linear time.
 */
final class SentenceEnds {

    /** Longer than any title, initial or abbreviation, and than any name before "asked". */
    private static final int LOOK = 60;

    /** Words after a closed quotation's own "?" or "!" that show that the sentence goes on with its speaker: the commonest verbs of saying. */
    private static final Set<String> SAYING = Set.of(
            "said", "says", "asked", "asks", "replied", "told", "added", "wrote", "answered", "demanded", "joked",
            "shouted", "tweeted", "wondered", "exclaimed", "continued", "quipped", "responded", "declared");

    private static final int NAME_WORDS = 5;

    private final String line;
    private final Brackets brackets;
    private final Quotes quotes;

    SentenceEnds(String line) {
        this.line = line;
        this.brackets = new Brackets(line);
        this.quotes = new Quotes(line);
    }

    /** The place itself, or one past the closing marks that stand there: a closing mark belongs to the sentence before it. */
    int afterClosers(int at) {
        int end = at;
        while (end < line.length() && closes(end)) {
            end++;
        }
        while (end > at && end < line.length() && Chars.blank(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean closes(int at) {
        char c = line.charAt(at);
        return c == '”' || c == '»' || c == ')' || c == ']' || (c == '"' && quotes.closesAt(at));
    }

    /** Whether the sentence that began at {@code start} ends at {@code end}; there is text after it. */
    boolean isEnd(int start, int end) {
        int last = lastBefore(start, end);
        if (!Chars.hasLetterOrDigit(line, start, last + 1) || !hasWords(end)) {
            return false;
        }
        char next = line.charAt(end);
        if (Character.isLowerCase(next) || Chars.dash(next) || next == ',' || next == ';') {
            return false; // "Why?" he asked. "No!" - and he left.
        }
        if (brackets.inside(end)) {
            return false;
        }
        if (line.charAt(last) == '.') {
            return !abbreviated(start, last, end);
        }
        return !(Chars.closesQuote(line.charAt(last)) && namesSpeaker(end));
    }

    private int lastBefore(int start, int end) {
        int last = end - 1;
        while (last > start && Chars.blank(line.charAt(last))) {
            last--;
        }
        return last;
    }

    private boolean hasWords(int end) {
        return Chars.hasLetterOrDigit(line, end, Math.min(line.length(), end + LOOK)) || line.length() > end + LOOK;
    }

    private boolean abbreviated(int start, int stop, int end) {
        int word = stop;
        while (word > start && stop - word < LOOK && !Chars.blank(line.charAt(word - 1))) {
            word--;
        }
        while (word < stop && (Chars.opensQuote(line.charAt(word)) || "([*".indexOf(line.charAt(word)) >= 0)) {
            word++;
        }
        boolean first = word == start || !Chars.hasLetterOrDigit(line, Math.max(start, word - LOOK), word);
        return Abbreviations.goesOn(line.substring(word, stop), word(end), first);
    }

    /** The word at a place, without what stands before and after its letters, but with a full stop that follows. */
    private String word(int at) {
        int from = at;
        int limit = Math.min(line.length(), at + LOOK);
        while (from < limit && (Chars.opensQuote(line.charAt(from)) || line.charAt(from) == '(')) {
            from++;
        }
        int to = from;
        while (to < limit && Character.isLetterOrDigit(line.charAt(to))) {
            to++;
        }
        return line.substring(from, to < limit && line.charAt(to) == '.' ? to + 1 : to);
    }

    /** "Why now?" Mr. Blinken asked. */
    private boolean namesSpeaker(int at) {
        int from = at;
        for (int words = 0; words < NAME_WORDS; words++) {
            int to = from;
            while (to < line.length() && to - from < LOOK && !Chars.blank(line.charAt(to))) {
                to++;
            }
            String word = line.substring(from, to);
            String bare = word.endsWith(".") || word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
            if (words > 0 && SAYING.contains(bare)) {
                return true;
            }
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0)) || Abbreviations.STARTERS.contains(bare)) {
                return false;
            }
            from = Math.min(line.length(), to + 1);
        }
        return false;
    }
}
