package onrecord.search.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** An index that is written and does not answer yet. */
final class Draft {

    /**
     * Up to this many rows, each part of an index is kept in one piece, which ranks as if it had been built at once. Rewriting as
     * many takes some seconds.
     */
    private static final long ONE_PIECE = 100_000;

    /** How many documents are taken out at once. */
    private static final int SOME = 1_000;

    private final Cluster cluster;
    private final String index;
    private final Bulk bulk;

    Draft(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
        this.bulk = new Bulk(cluster, index);
    }

    String index() {
        return index;
    }

    void add(Rows.Row row) {
        bulk.add(row);
    }

    /** Writes what is waiting, takes out what has these keys, and makes the rest ready to be asked. */
    void settle(Collection<String> doomed) {
        bulk.flush();
        takeOut(new ArrayList<>(doomed));
        cluster.done(cluster.post("/" + index + "/_refresh", Map.of()), "make documents visible");
        long rows = cluster.done(cluster.get("/" + index + "/_count"), "count its documents").body().path("count")
                .asLong();
        if (rows <= ONE_PIECE) {
            cluster.done(cluster.post("/" + index + "/_forcemerge?max_num_segments=1", Map.of()), "merge an index");
        }
        // Until here nothing had to be on a disk: what is killed half-way is made anew.
        cluster.done(cluster.post("/" + index + "/_flush", Map.of()), "write an index to its disks");
    }

    private void takeOut(List<String> keys) {
        for (int from = 0; from < keys.size(); from += SOME) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + SOME));
            cluster.done(cluster.post("/" + index + "/_delete_by_query?conflicts=proceed",
                    Map.of("query", Map.of("terms", Map.of("key", some)))), "take documents out");
        }
    }
}
