package onrecord.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import onrecord.corpus.Attribution;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of one document in the order in which they were said or written.
 *
 * @param words in order; other words may stand between them
 * @param joints how each word and the next one hang together; one fewer than the words
 * @param own whether all are one party's own words, and nobody else's
 * @param credit whose they are, or null where the document does not tell
 */
record Utterance(Reading reading, List<Heard> words, List<Joint> joints, boolean own, @Nullable Attribution credit) {

    /** How a word and the next one hang together. */
    enum Joint {
        /** Nothing but marks and white space lies between them. */
        TOUCHING,
        /** A speech tag ("she said"), or the border of a paragraph: marks there tell nothing. */
        TAGGED,
        /** Other words lie between them. */
        APART
    }

    Utterance {
        words = List.copyOf(words);
        joints = List.copyOf(joints);
    }

    /** The first place from {@code from} on where a quotation stands word by word, or -1. */
    int find(List<Heard> quote, int from) {
        for (int at = from; at + quote.size() <= words.size(); at++) {
            if (stands(quote, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean stands(List<Heard> quote, int at) {
        for (int i = 0; i < quote.size(); i++) {
            if (!quote.get(i).sameWord(words.get(at + i))
                    || (i + 1 < quote.size() && !goesOn(quote.get(i), at + i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether what follows a word here is what follows it in a quotation: the next word, after the same marks. */
    boolean goesOn(Heard quoted, int at) {
        return switch (joints.get(at)) {
            case TOUCHING -> quoted.sameMarks(words.get(at));
            case TAGGED -> true;
            case APART -> false;
        };
    }

    /** Where these words stand in the document, from the first to the last. */
    Span span(int from, int to) {
        return new Span(words.get(from).start(), words.get(to - 1).end());
    }

    /** Some of it. */
    Utterance part(int from, int to) {
        List<Joint> between = to > from ? joints.subList(from, to - 1) : List.of();
        return new Utterance(reading, words.subList(from, to), between, own, credit);
    }

    /** Whether the same words of the same document are meant. */
    boolean samePlace(Utterance other) {
        return reading.equals(other.reading) && Objects.equals(credit, other.credit) && own == other.own
                && starts().equals(other.starts());
    }

    private List<Integer> starts() {
        return words.stream().map(Heard::start).toList();
    }

    static Utterance of(Reading reading, List<Heard> words, List<Joint> joints) {
        return new Utterance(reading, words, joints, false, null);
    }

    static List<Joint> touching(int words) {
        return new ArrayList<>(Collections.nCopies(Math.max(0, words - 1), Joint.TOUCHING));
    }
}
