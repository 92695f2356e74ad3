package onrecord.search.opensearch;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An index that is written and does not answer yet. Rows can be added by several threads at once. */
final class Draft {

    /** A node that dies takes the work with it. */
    private static final int TRIES = 5;

    private final Cluster cluster;
    private final String index;
    private final Bulk bulk;
    private final Pace pace;

    Draft(Cluster cluster, String index, Pace pace) {
        this.cluster = cluster;
        this.index = index;
        this.bulk = new Bulk(cluster, index, pace.rows());
        this.pace = pace;
    }

    String index() {
        return index;
    }

    /** Writes a document; what has an entry is whole. */
    void add(Rows.Row entry, Iterator<Rows.Row> rows) {
        bulk.add(entry, rows);
    }

    void add(Rows.Row row) {
        bulk.add(row);
    }

    /** Returns when nothing is written to it any more. */
    void stop(RuntimeException why) {
        bulk.stop(why);
    }

    /** Writes what is waiting, takes out all that has none of these keys, and makes the rest ready to be asked. */
    void settle(Set<String> keys) {
        bulk.flush();
        refresh();
        takeOutAllBut(keys);
        flush();
        merge();
    }

    private void takeOutAllBut(Set<String> keys) {
        List<String> doomed = new Keys(cluster, index).allBut(keys);
        for (int tries = TRIES; !doomed.isEmpty(); tries--) {
            if (tries == 0) {
                throw new ClusterUnavailable("Documents cannot be taken out of the index " + index,
                        new IOException(doomed.size() + " are left"));
            }
            new Keys(cluster, index).takeOut(doomed);
            refresh();
            doomed = new Keys(cluster, index).allBut(keys);
        }
    }

    /** What was taken out counts in BM25 until it is merged away: the same documents would rank otherwise than if built at once. */
    private void merge() {
        long rows = cluster.done(cluster.get("/" + index + "/_count"), "count its documents").body().path("count")
                .asLong();
        String how = rows <= pace.onePiece() ? "max_num_segments=1" : "only_expunge_deletes=true";
        for (int tries = TRIES; !merged(how); tries--) {
            if (tries == 0) {
                throw new ClusterUnavailable("The index " + index + " cannot be merged", new IOException(how));
            }
        }
        refresh();
        flush();
    }

    /** Whether every piece of the index took part. */
    private boolean merged(String how) {
        Reply reply = cluster.tireless().post("/" + index + "/_forcemerge?" + how, Map.of());
        return cluster.done(reply, "merge an index").body().at("/_shards/failed").asInt() == 0;
    }

    private void refresh() {
        cluster.done(cluster.post("/" + index + "/_refresh", Map.of()), "make documents visible");
    }

    private void flush() {
        cluster.done(cluster.post("/" + index + "/_flush", Map.of()), "write an index to its disks");
    }
}
