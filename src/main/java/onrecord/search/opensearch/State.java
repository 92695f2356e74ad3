package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One index as it was published: asked by its own name, it always tells the same. */
final class State {

    /** How many of a long list come at once. */
    private static final int PAGE = 1_000;

    private final Cluster cluster;
    private final String index;

    State(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    String index() {
        return index;
    }

    Cluster cluster() {
        return cluster;
    }

    /**
     * Asks several things at once; what each brought.
     *
     * @throws OutdatedException if the index is not there any more
     * @throws ClusterUnavailable if one of them cannot be answered in full
     */
    List<JsonNode> ask(List<Search> searches) {
        return new Searches(cluster, index).ask(searches);
    }

    /** Tells of every row of a kind, in no particular order. */
    void each(String kind, Collection<String> fields, Consumer<JsonNode> listener) {
        // Nothing changes in an index that was published, so one page can be told by where the last one ended.
        Object after = null;
        while (true) {
            Map<String, Object> search = new HashMap<>(Map.of("size", PAGE, "_source", fields, "query",
                    Map.of("term", Map.of("kind", kind)), "sort", List.of(Map.of("key", "asc")), "track_total_hits",
                    false));
            if (after != null) {
                search.put("search_after", after);
            }
            List<JsonNode> hits = new ArrayList<>();
            Search.hits(ask(List.of(Search.plain(search))).get(0)).forEach(hits::add);
            hits.forEach(hit -> listener.accept(hit.path("_source")));
            if (hits.size() < PAGE) {
                return;
            }
            after = hits.getLast().path("sort");
        }
    }

    /** A row by its id. */
    JsonNode row(String id, String fields) {
        Reply reply = cluster.get("/" + index + "/_doc/" + id + "?_source_includes=" + fields);
        if (reply.error().equals("index_not_found_exception")) {
            throw new OutdatedException(index);
        }
        if (reply.status() == 404) {
            throw new ClusterUnavailable("The index " + index + " lacks a document", new IOException(id));
        }
        return cluster.done(reply, "give a document").body().path("_source");
    }
}
