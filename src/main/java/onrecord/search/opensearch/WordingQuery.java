package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.search.Wordings.Alike;
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
     * @param holders asks for the best rows that hold a part of it
     * @param any asks for the best rows
     * @param worth of rows that hold all of it
     */
    private record Sought(Search holders, Search any, Worth worth) {
    }

    WordingQuery(State state, List<WordingPiece> pieces) {
        this.state = state;
        this.pieces = pieces;
    }

    /** The passages of the best sentences of each piece, and the best asides. */
    Alike best(int n) {
        count();
        Map<Spot, Float> scores = new HashMap<>();
        boolean all = pieces.isEmpty();
        List<List<Sought>> sought = pieces.stream()
                .map(piece -> FIELDS.keySet().stream().map(field -> sought(field, piece, n)).toList()).toList();
        Iterator<JsonNode> answers = state.ask(sought.stream().flatMap(List::stream)
                .flatMap(field -> Stream.of(field.holders(), field.any())).toList()).iterator();
        for (List<Sought> piece : sought) {
            List<Found> found = piece.stream().map(field -> new Found(field.worth(),
                    Search.hits(answers.next()), Search.hits(answers.next()))).toList();
            boolean whole = found.stream().anyMatch(Found::whole);
            found.forEach(field -> field.collect(whole, scores));
            all |= found.stream().allMatch(field -> field.holders().size() < n);
        }
        return new Alike(WordingPieces.inOrder(scores), all);
    }

    /**
     * What was found of a piece in one field.
     *
     * @param holders best first
     * @param any best first
     */
    private record Found(Worth worth, List<JsonNode> holders, List<JsonNode> any) {

        boolean whole() {
            return worth.whole(best(holders));
        }

        /** @param whole whether all of the piece stands somewhere */
        void collect(boolean whole, Map<Spot, Float> scores) {
            double least = worth.least(best(any));
            Stream<JsonNode> beside = whole ? Stream.of() : any.stream().filter(hit -> score(hit) >= least);
            Stream.concat(holders.stream(), beside).forEach(hit -> {
                JsonNode sort = hit.path("sort");
                scores.merge(new Spot(sort.path(1).asText(), sort.path(2).asInt()), score(hit), Math::max);
            });
        }

        private static float best(List<JsonNode> hits) {
            return hits.isEmpty() ? 0 : score(hits.getFirst());
        }

        private static float score(JsonNode hit) {
            return (float) hit.path("_score").asDouble();
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

    private Sought sought(String field, WordingPiece piece, int n) {
        List<String> words = piece.words();
        List<Object> any = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            float weight = weight(field, words.get(i));
            any.add(worth(Map.of("term", Map.of(field, words.get(i))), weight));
            if (i > 0) {
                any.add(worth(Map.of("match_phrase", Map.of(field, words.get(i - 1) + " " + words.get(i))),
                        weight + weight(field, words.get(i - 1))));
            }
        }
        WordingPiece.Parts parts = piece.parts(word -> weight(field, word));
        List<Object> holding = parts.words().stream().map(part -> holding(field, part)).toList();
        return new Sought(best(Map.of("should", any, "filter", any(holding)), parts.least(), n),
                best(Map.of("should", any), 0, n), piece.worth(word -> weight(field, word)));
    }

    /** What each is worth stands in the query. */
    private static Search best(Map<String, Object> query, double least, int n) {
        return Search.plain(Map.of("size", n, "track_total_hits", false, "_source", false, "min_score", least, "query",
                Map.of("bool", query), "sort", Search.order("file", "passage", "sentence")));
    }

    private static Object any(List<Object> queries) {
        return Map.of("bool", Map.of("should", queries));
    }

    private static Object holding(String field, Set<String> words) {
        return Map.of("bool", Map.of("filter",
                words.stream().map(word -> Map.of("term", Map.of(field, word))).toList()));
    }

    private static Object worth(Object query, float weight) {
        return Map.of("constant_score", Map.of("filter", query, "boost", weight));
    }

    private float weight(String field, String word) {
        return WordingPieces.weight(counts.getOrDefault(field + " " + word, 0L), counts.getOrDefault(field, 0L));
    }
}
