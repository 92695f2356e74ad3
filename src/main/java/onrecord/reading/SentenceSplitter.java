package onrecord.reading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onrecord.corpus.Span;

/**
 * From a passage to its sentences.
 *
 * <p>ICU finds where a sentence may end (UAX 29); {@link SentenceEnds} takes back the ends that are
 * none. CLDR's own list of English suppressions is not used: it takes back the end after "OK.",
 * "Joe." and "Act.", and cannot look at the word that follows "U.S.".
 *
 * <p>Sentences inside a long quotation are sentences of their own. Time and memory grow with the length of
 * the passage, whatever it holds.
 */
final class SentenceSplitter {

    /** "[citation needed]" is longer than any number of a note. */
    private static final int LONGEST_NOTE = 20;

    private final BreakIterator prototype = BreakIterator.getSentenceInstance(ULocale.ROOT);

    /** The sentences of {@code text} between two offsets: in order, trimmed, together holding everything that is not white space. */
    List<Span> split(String text, Span passage) {
        String line = onOneLine(passage.in(text));
        List<Integer> ends = ends(line);
        List<Span> sentences = new ArrayList<>(ends.size());
        int start = 0;
        for (int end : ends) {
            Span sentence = Chars.trim(line, start, end);
            if (sentence.length() > 0) {
                sentences.add(new Span(passage.start() + sentence.start(), passage.start() + sentence.end()));
            }
            start = end;
        }
        return sentences;
    }

    private List<Integer> ends(String line) {
        BreakIterator breaks = prototype.clone();
        breaks.setText(withoutNotes(line));
        SentenceEnds judge = new SentenceEnds(line);
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        breaks.first();
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            int end = judge.afterClosers(at);
            if (end > start && (end == line.length() || judge.isEnd(start, end))) {
                ends.add(end);
                start = end;
            }
        }
        if (start < line.length()) {
            ends.add(line.length());
        }
        return ends;
    }

    /** "It failed.[2] It was new." ends where it would without the number of the note, which belongs to the sentence before. */
    private static String withoutNotes(String line) {
        char[] units = line.toCharArray();
        for (int i = 1; i < units.length; i++) {
            int close = units[i] == '[' && ".!?”\"’)]".indexOf(line.charAt(i - 1)) >= 0 ? closing(line, i) : -1;
            if (close > i) {
                Arrays.fill(units, i, close + 1, ' ');
                i = close;
            }
        }
        return new String(units);
    }

    private static int closing(String line, int open) {
        int limit = Math.min(line.length(), open + LONGEST_NOTE);
        for (int i = open; i < limit; i++) {
            if (line.charAt(i) == ']') {
                return i;
            }
        }
        return -1;
    }

    /** A line end inside a passage is where the line was full, not where a sentence ends; ICU thinks otherwise. One space for each unit keeps offsets. */
    private static String onOneLine(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            if ("\n\r\f\u000B\u0085\u2028\u2029".indexOf(units[i]) >= 0) {
                units[i] = ' ';
            }
        }
        return new String(units);
    }
}
