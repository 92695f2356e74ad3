package onrecord.search.opensearch;

/** The documents were indexed anew, and what was asked of is gone: whoever asked must open the index again. */
public final class OutdatedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutdatedException(String index) {
        super("The index " + index + " was replaced");
    }
}
