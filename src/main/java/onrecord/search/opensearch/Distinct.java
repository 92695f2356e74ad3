package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The distinct values that rows have in a field: all of them, a page at a time. The cluster's own count of them is only about
 * right where there are many.
 *
 * @param field of keywords
 * @param query which rows
 * @param page how many values come at once
 */
record Distinct(String field, Object query, int page) {

    /** A tenth of what a cluster gives in one answer. */
    private static final int PAGE = 6_000;

    private static final String NAME = "distinct";

    Distinct(String field, Object query) {
        this(field, query, PAGE);
    }

    /** What the first page is asked for with. */
    Search first() {
        return after(Map.of());
    }

    /** How many there are, of which {@link #first} has brought an answer. */
    int count(State state, JsonNode first) {
        return walk(state, first, value -> {
        });
    }

    /** Tells of each. */
    void each(State state, Consumer<String> listener) {
        walk(state, state.ask(List.of(first())).get(0), listener);
    }

    private int walk(State state, JsonNode first, Consumer<String> listener) {
        int count = 0;
        JsonNode found = first.path("aggregations").path(NAME);
        while (true) {
            for (JsonNode bucket : found.path("buckets")) {
                listener.accept(bucket.path("key").path(field).asText());
                count++;
            }
            if (found.path("buckets").size() < page) {
                return count;
            }
            found = state.ask(List.of(after(Map.of("after", found.path("after_key"))))).get(0).path("aggregations")
                    .path(NAME);
        }
    }

    private Search after(Map<String, Object> after) {
        Map<String, Object> composite = new HashMap<>(after);
        composite.put("size", page);
        composite.put("sources", List.of(Map.of(field, Map.of("terms", Map.of("field", field)))));
        return Search.plain(Map.of("size", 0, "track_total_hits", false, "query", query, "aggs",
                Map.of(NAME, Map.of("composite", composite))));
    }
}
