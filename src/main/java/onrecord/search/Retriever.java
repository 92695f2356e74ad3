package onrecord.search;

/** Finds sentences. Safe for use by several threads at once. */
@FunctionalInterface
public interface Retriever {

    /**
     * The best sentences for a query.
     *
     * @param n how many at the most; 0 for what is known of the words alone, which takes no search
     * @throws java.io.UncheckedIOException if the index cannot be read
     */
    Hits retrieve(Query query, int n);
}
