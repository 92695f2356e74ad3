package onrecord.search.opensearch;

import java.util.Iterator;
import onrecord.search.opensearch.Load.Line;
import onrecord.search.opensearch.Rows.Row;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows to an index, many at a time and some such loads at once. What the cluster has no room for keeps its place among
 * those under way until it is taken, so that whoever brings more has to wait. Safe for use by several threads at once.
 */
final class Bulk {

    /** A load that fits every cluster's limits and keeps it busy for some tenths of a second. */
    private static final int MOST_BYTES = 4 << 20;

    /** One is read while one is written and one travels; more brought nothing in {@code ClusterScaleRun}. */
    private static final int LOADS = 4;

    private final Cluster cluster;
    private final String index;
    private final int rows;
    private final UnderWay underWay = new UnderWay(LOADS, LOADS * MOST_BYTES);
    private Load gathered = new Load();

    /** @param rows how many travel together at the most */
    Bulk(Cluster cluster, String index, int rows) {
        this.cluster = cluster;
        this.index = index;
        this.rows = rows;
    }

    /**
     * Writes a document: its rows, each made when its turn comes, and its entry once they have arrived.
     *
     * @throws RuntimeException if anything could not be written
     */
    void add(Row entry, Iterator<Row> others) {
        var parcel = new Parcel(entry);
        others.forEachRemaining(row -> {
            parcel.sent();
            gather(Line.of(row, parcel));
        });
        arrived(parcel);
    }

    /** Writes a row that stands alone, when there is more to write. */
    synchronized void add(Row row) {
        gathered.add(Line.of(row, null));
    }

    /** Returns when all that was added is written. */
    void flush() {
        Load rest = taken();
        while (!rest.lines().isEmpty()) {
            send(rest);
            // Entries may follow what arrived.
            underWay.awaitNone();
            rest = taken();
        }
        underWay.awaitNone();
        underWay.check();
    }

    /** Returns when nothing is under way any more, and nothing will be. */
    void stop(RuntimeException why) {
        underWay.fail(why);
        underWay.awaitNone();
    }

    private void gather(Line line) {
        Load full = withRoomFor(line);
        if (full != null) {
            send(full);
        }
    }

    /** Adds a line to what is gathered; what was gathered before if that is a load now. */
    private synchronized @Nullable Load withRoomFor(Line line) {
        boolean full = !gathered.lines().isEmpty()
                && (gathered.bytes() + line.size() > MOST_BYTES || gathered.lines().size() >= rows);
        Load before = full ? taken() : null;
        gathered.add(line);
        return before;
    }

    private synchronized Load taken() {
        Load taken = gathered;
        gathered = new Load();
        return taken;
    }

    private void send(Load load) {
        underWay.depart(load.bytes());
        Thread.ofVirtual().name("bulk").start(() -> {
            try {
                load.send(cluster, index, underWay);
                load.lines().forEach(line -> arrived(line.parcel()));
            } catch (RuntimeException e) {
                underWay.fail(e);
            } catch (Error e) {
                underWay.fail(new IllegalStateException("Documents could not be sent", e));
            } finally {
                underWay.arrive(load.bytes());
            }
        });
    }

    private void arrived(@Nullable Parcel parcel) {
        if (parcel != null && parcel.arrived()) {
            // Whoever brings the next row sends it: waiting for room here, a load would keep its own from others.
            add(parcel.entry());
        }
    }
}
