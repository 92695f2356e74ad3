package onrecord.search;

import onrecord.corpus.Corpus;

/** Keeps an index in step with a corpus. */
public interface Indexer {

    /**
     * Makes the index hold exactly this corpus: what is new or has changed is read again, what is
     * gone is taken out, the rest stays as it is.
     *
     * @param progress told after each document that had to be indexed
     * @return how many documents were indexed or taken out
     * @throws java.io.UncheckedIOException if the index cannot be written; what it held before stays
     */
    int update(Corpus corpus, Progress progress);

    /** Hears how far indexing has come. */
    @FunctionalInterface
    interface Progress {

        /** {@code done} of {@code all} documents are indexed. */
        void indexed(int done, int all);
    }
}
