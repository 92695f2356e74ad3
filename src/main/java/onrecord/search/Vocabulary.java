package onrecord.search;

import java.util.Collection;
import java.util.List;

/** The words that stand in the indexed documents. Safe for use by several threads at once. */
public interface Vocabulary {

    /**
     * Words of the index that may have been meant: one slip away for a word of four to seven letters,
     * two for a longer one, where the exchange of two neighbours is one slip. The first letter is
     * taken to be right, look-alike letters of another script aside.
     *
     * @return in lower case, nearest first, then the most frequent; at most five, without the word itself
     */
    List<String> near(String word);

    /**
     * Where at least one of these words stands, spelt so: without stems, and whatever the case of its letters, accents and
     * apostrophes. One that the engine takes for several words ("cease-fire") stands where all of them do.
     *
     * @param forms plain words; nothing in them is syntax
     * @throws java.io.UncheckedIOException if the index cannot be read
     */
    Count count(Collection<String> forms);

    /**
     * In how much of an index something stands.
     *
     * @param documents in how many documents, be it in a sentence or an aside; what only their titles say does not count
     * @param sentences in how many sentences that may be quoted
     * @param asides in how many passages that may not: headings, captions, menus
     */
    record Count(int documents, int sentences, int asides) {

        /** It stands nowhere. */
        public static final Count NONE = new Count(0, 0, 0);
    }
}
