package onrecord.search.lucene;

import java.io.IOException;

/** The words that stand in the sentences of an index, as they stand there. */
@FunctionalInterface
public interface Lexicon {

    /**
     * Tells of all words that begin with the same letter as {@code word} and lie no more slips away than {@code most}; it may tell
     * of more.
     */
    void near(String word, int most, Listener listener) throws IOException;

    /** Hears of words. */
    @FunctionalInterface
    interface Listener {

        /** {@code word} stands in so many sentences. */
        void word(String word, int sentences);
    }
}
