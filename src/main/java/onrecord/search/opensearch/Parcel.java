package onrecord.search.opensearch;

import java.util.concurrent.atomic.AtomicInteger;
import onrecord.search.opensearch.Rows.Row;

/**
 * A document on its way to the cluster. Its entry in the catalogue sets out when all its other rows have arrived: a document
 * that has an entry is whole, whenever whoever writes it dies.
 */
final class Parcel {

    private final Row entry;

    /** Rows that have not arrived, and one for whoever still adds some. */
    private final AtomicInteger missing = new AtomicInteger(1);

    Parcel(Row entry) {
        this.entry = entry;
    }

    Row entry() {
        return entry;
    }

    /** A row of it sets out. */
    void sent() {
        missing.incrementAndGet();
    }

    /** A row of it has arrived, or the last one was added; whether that was all. */
    boolean arrived() {
        return missing.decrementAndGet() == 0;
    }
}
