package onrecord.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys of an index's rows, counted exactly however many there are. */
final class Keys {

    /** How many documents are taken out at once. */
    private static final int SOME = 1_000;

    private final Cluster cluster;
    private final String index;

    Keys(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /** Those that rows have and that are not among these. */
    List<String> allBut(Set<String> wanted) {
        List<String> others = new ArrayList<>();
        new Distinct("key", Map.of("match_all", Map.of())).each(new State(cluster, index), key -> {
            if (!wanted.contains(key)) {
                others.add(key);
            }
        });
        return others;
    }

    /** Takes out all rows that have one of these. */
    void takeOut(List<String> keys) {
        for (int from = 0; from < keys.size(); from += SOME) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + SOME));
            cluster.done(cluster.post("/" + index + "/_delete_by_query?conflicts=proceed",
                    Map.of("query", Map.of("terms", Map.of("key", some)))), "take documents out");
        }
    }
}
