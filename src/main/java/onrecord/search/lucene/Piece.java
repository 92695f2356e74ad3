package onrecord.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;

/**
 * Some words of a wording as one field of the index knows them: its distinct words and pairs of neighbours, and what each adds
 * to a sentence that holds it, however often.
 *
 * @param words those that tell least first
 * @param pairs of words, by their places among {@code words}
 * @param parts of its words, by their places among {@code words}
 * @param part what a sentence is worth at the least that holds a part
 * @param worth of sentences that hold all of it
 */
record Piece(String field, List<Weighed> words, List<Pair> pairs, List<int[]> parts, double part,
        WordingPiece.Worth worth) {

    /**
     * A word.
     *
     * @param weight what it adds
     * @param most what it can add with its pairs with words that tell less, and with itself
     */
    record Weighed(String word, double weight, double most) {
    }

    /** A pair of neighbours and what it adds. */
    record Pair(int first, int second, double weight) {
    }

    /** @throws IOException if the index cannot be read */
    static Piece of(Census census, String field, WordingPiece piece) throws IOException {
        List<String> text = piece.words();
        int sentences = census.size(field).documents();
        Map<String, Float> idf = new HashMap<>();
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String word : text) {
            if (!idf.containsKey(word)) {
                idf.put(word, WordingPieces.weight(census.holders(new Term(field, word)), sentences));
            }
            weights.merge(word, (double) idf.getOrDefault(word, 0f), Double::sum);
        }
        List<String> order = weights.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .toList();
        List<Pair> pairs = pairs(text, idf, order);
        ToDoubleFunction<String> weight = word -> idf.getOrDefault(word, 0f);
        WordingPiece.Parts parts = piece.parts(weight);
        return new Piece(field,
                IntStream.range(0, order.size()).mapToObj(i -> word(i, order.get(i), weights, pairs)).toList(), pairs,
                parts.words().stream().map(part -> places(part, order)).toList(), parts.least(), piece.worth(weight));
    }

    private static int[] places(Set<String> part, List<String> order) {
        return IntStream.range(0, order.size()).filter(i -> part.contains(order.get(i))).toArray();
    }

    private static List<Pair> pairs(List<String> text, Map<String, Float> idf, List<String> order) {
        Map<List<Integer>, Double> pairs = new LinkedHashMap<>();
        for (int i = 1; i < text.size(); i++) {
            float both = idf.getOrDefault(text.get(i - 1), 0f) + idf.getOrDefault(text.get(i), 0f);
            pairs.merge(List.of(order.indexOf(text.get(i - 1)), order.indexOf(text.get(i))), (double) both,
                    Double::sum);
        }
        return pairs.entrySet().stream()
                .map(pair -> new Pair(pair.getKey().getFirst(), pair.getKey().getLast(), pair.getValue())).toList();
    }

    private static Weighed word(int place, String word, Map<String, Double> weights, List<Pair> pairs) {
        double weight = weights.getOrDefault(word, 0.0);
        return new Weighed(word, weight, weight
                + pairs.stream().filter(pair -> Math.max(pair.first(), pair.second()) == place)
                        .mapToDouble(Pair::weight).sum());
    }
}
