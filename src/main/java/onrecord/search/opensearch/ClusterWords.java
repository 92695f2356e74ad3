package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import onrecord.search.lucene.Lexicon;

/** The words of an index, as the cluster suggests them. */
final class ClusterWords implements Lexicon {

    /** More than lie two slips from any word: of each piece of the index, and of all together. */
    private static final int MOST = 1_000;

    /** The cluster gives nothing for words more frequent than this, however it is asked. */
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final State state;

    ClusterWords(State state) {
        this.state = state;
    }

    @Override
    public void near(String word, int most, Listener listener) {
        Map<String, Object> asked = Map.of("field", "words", "analyzer", "whitespace", "suggest_mode", "always",
                "max_edits", most,
                "prefix_length", 1, "size", MOST, "shard_size", MOST, "max_term_freq", NO_LIMIT);
        Map<String, Object> search = Map.of("size", 0, "track_total_hits", false, "suggest",
                Map.of("near", Map.of("text", word, "term", asked)));
        JsonNode found = state.ask(List.of(Search.plain(search))).get(0).path("suggest").path("near").path(0)
                .path("options");
        for (JsonNode option : found) {
            listener.word(option.path("text").asText(), option.path("freq").asInt());
        }
    }
}
