package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.search.Wordings.Spot;
import onrecord.search.lucene.WordingPiece;
import onrecord.search.lucene.WordingPiece.Worth;
import onrecord.search.lucene.WordingPieces;

/** One wording against one state of the index: which sentences and asides share most of its words and pairs of words. */
final class WordingQuery {

    /** Where words stand, and of which kind of row. */
    private static final Map<String, String> FIELDS = Map.of("words", Rows.SENTENCE, "aside", Rows.ASIDE);

    private final State state;
    private final List<WordingPiece> pieces;
    private final Map<String, Long> counts = new HashMap<>();

    /**
     * A piece in one field.
     *
     * @param worth of rows that hold all of it
     */
    private record Sought(Search search, Worth worth) {
    }

    WordingQuery(State state, List<WordingPiece> pieces) {
        this.state = state;
        this.pieces = pieces;
    }

    /** The passages of the best sentences of each piece, and the best asides. */
    List<Spot> best(int n) {
        count();
        List<Sought> sought = new ArrayList<>();
        pieces.forEach(piece -> FIELDS.keySet().forEach(field -> sought.add(sought(field, piece, n))));
        Map<Spot, Float> scores = new HashMap<>();
        List<JsonNode> answers = state.ask(sought.stream().map(Sought::search).toList());
        for (int i = 0; i < answers.size(); i++) {
            collect(answers.get(i), sought.get(i).worth(), scores);
        }
        return WordingPieces.inOrder(scores);
    }

    /** @param answer has the best first */
    private static void collect(JsonNode answer, Worth worth, Map<Spot, Float> scores) {
        double least = 0;
        for (JsonNode hit : Search.hits(answer)) {
            float score = (float) hit.path("_score").asDouble();
            least = Math.max(least, worth.least(score));
            if (score >= least) {
                JsonNode sort = hit.path("sort");
                scores.merge(new Spot(sort.path(1).asText(), sort.path(2).asInt()), score, Math::max);
            }
        }
    }

    /** How many rows there are of each kind, and how many hold each word. */
    private void count() {
        Set<String> words = new LinkedHashSet<>();
        pieces.forEach(piece -> words.addAll(piece.words()));
        List<String> names = new ArrayList<>();
        List<Search> searches = new ArrayList<>();
        FIELDS.forEach((field, kind) -> {
            names.add(field);
            searches.add(Search.count("kind", kind));
            for (String word : words) {
                names.add(field + " " + word);
                searches.add(Search.count(field, word));
            }
        });
        List<JsonNode> answers = words.isEmpty() ? List.of() : state.ask(searches);
        for (int i = 0; i < answers.size(); i++) {
            counts.put(names.get(i), Search.total(answers.get(i)));
        }
    }

    private Sought sought(String field, WordingPiece sought, int n) {
        List<String> piece = sought.words();
        List<Object> any = new ArrayList<>();
        for (int i = 0; i < piece.size(); i++) {
            float weight = weight(field, piece.get(i));
            any.add(worth(Map.of("term", Map.of(field, piece.get(i))), weight));
            if (i > 0) {
                any.add(worth(Map.of("match_phrase", Map.of(field, piece.get(i - 1) + " " + piece.get(i))),
                        weight + weight(field, piece.get(i - 1))));
            }
        }
        // What each is worth stands in the query.
        return new Sought(Search.plain(Map.of("size", n, "track_total_hits", false, "_source", false, "query",
                Map.of("bool", Map.of("should", any)), "sort", Search.order("file", "passage", "sentence"))),
                sought.worth(word -> weight(field, word)));
    }

    private static Object worth(Object query, float weight) {
        return Map.of("constant_score", Map.of("filter", query, "boost", weight));
    }

    private float weight(String field, String word) {
        return WordingPieces.weight(counts.getOrDefault(field + " " + word, 0L), counts.getOrDefault(field, 0L));
    }
}
