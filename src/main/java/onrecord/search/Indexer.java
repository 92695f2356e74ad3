package onrecord.search;

import onrecord.corpus.Corpus;
import onrecord.corpus.Intake;

/** Keeps an index in step with a corpus. */
public interface Indexer {

    /**
     * Makes the index hold exactly what there is: what is new or has changed is read again, what is gone is taken out, the
     * rest stays as it is and is not read. What was done when the work was cut short, be it by the end of the process, need
     * not be done again.
     *
     * @param progress told after each document that had to be looked at; never by two threads at once
     * @return how many documents were indexed or taken out
     * @throws java.io.UncheckedIOException if the index cannot be written; what it held before stays
     */
    int update(Intake intake, Progress progress);

    /** Makes the index hold exactly this corpus. */
    default int update(Corpus corpus, Progress progress) {
        return update(Intake.of(corpus), progress);
    }

    /** Hears how far indexing has come. */
    @FunctionalInterface
    interface Progress {

        /** {@code done} of {@code all} documents that had to be looked at are. */
        void indexed(int done, int all);
    }
}
