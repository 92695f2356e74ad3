package onrecord.search;

import java.util.List;

/** The words that stand in the indexed sentences. Safe for use by several threads at once. */
@FunctionalInterface
public interface Vocabulary {

    /**
     * Words of the index that may have been meant: one slip away for a word of four to seven letters,
     * two for a longer one, where the exchange of two neighbours is one slip. The first letter is
     * taken to be right, look-alike letters of another script aside.
     *
     * @return in lower case, nearest first, then the most frequent; at most five, without the word itself
     */
    List<String> near(String word);
}
