package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One thing that is asked of an index.
 *
 * @param body what is asked
 * @param scored whether its scores depend on how rare words are: then words and rows are first counted over all pieces of the
 *     index, so that it does not matter which piece holds what. Other answers the cluster may remember.
 */
record Search(Map<String, Object> body, boolean scored) {

    /** For rows by what they score. */
    static Search ranking(Map<String, Object> body) {
        return new Search(body, true);
    }

    /** For anything else. */
    static Search plain(Map<String, Object> body) {
        return new Search(body, false);
    }

    /** How many rows there are. */
    static Search count(Object query) {
        return plain(Map.of("size", 0, "track_total_hits", true, "query", query));
    }

    /** How many rows hold a term; that needs no walk through them. */
    static Search count(String field, String term) {
        return count(Map.of("term", Map.of(field, term)));
    }

    /** What {@link #count} brought. */
    static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong();
    }

    /** The rows of an answer. */
    static List<JsonNode> hits(JsonNode answer) {
        return answer.path("hits").path("hits").valueStream().toList();
    }

    /** The best first; where scores are equal, the place in the corpus decides, as it does in an index that was built at once. */
    static List<Object> order(String... places) {
        return Stream.concat(Stream.of(Map.of("_score", "desc")),
                Arrays.stream(places).map(place -> Map.of(place, "asc"))).map(Object.class::cast).toList();
    }
}
