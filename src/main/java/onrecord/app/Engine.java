package onrecord.app;

import java.util.Set;
import onrecord.chat.Sources;
import onrecord.corpus.Corpus;
import onrecord.search.Indexer;
import onrecord.search.Retriever;
import onrecord.search.Vocabulary;
import onrecord.search.Wordings;

/** What holds the documents' index, and where their words are proved. What it needs for that is given back when it is closed. */
interface Engine extends AutoCloseable {

    /**
     * What there is now, in step with the documents.
     *
     * @param changed files that were seen to have changed, whatever their size and time say
     */
    Searching open(Set<String> changed, Indexer.Progress progress);

    /**
     * Brings the index in step with the documents.
     *
     * @param rebuild whether to make it anew
     * @return how many documents were indexed or taken out
     */
    int index(boolean rebuild, Indexer.Progress progress);

    /** Tells whether documents still are what was read. */
    Sources sources();

    /** Whether a document that went is there again. */
    boolean exists(String file);

    /**
     * From now on, looks by itself whether there are other documents.
     *
     * @param renew makes what answers anew; throws if it cannot be made now
     */
    void watch(Runnable renew);

    @Override
    void close();

    /**
     * The documents at one moment, and what finds sentences in exactly these.
     *
     * @param end to be run when nobody asks of them any more
     */
    record Searching(Corpus corpus, Retriever retriever, Vocabulary vocabulary, Wordings wordings, Runnable end) {
    }
}
