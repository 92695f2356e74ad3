package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * Some words of a wording as one field of the index knows them: its distinct words and pairs of neighbours, and what each adds
 * to a sentence that holds it, however often.
 *
 * @param words those that tell least first
 * @param pairs of words, by their places among {@code words}
 */
record Piece(String field, List<Weighed> words, List<Pair> pairs) {

    /**
     * A word.
     *
     * @param weight what it adds
     * @param most what it can add with the pairs it is part of; what a pair adds is shared out between its words
     */
    record Weighed(String word, double weight, double most) {
    }

    /** A pair of neighbours and what it adds. */
    record Pair(int first, int second, double weight) {
    }

    /** @throws IOException if the index cannot be read */
    static Piece of(IndexReader reader, String field, List<String> text) throws IOException {
        Map<String, Float> idf = new LinkedHashMap<>();
        int sentences = Math.max(1, reader.getDocCount(field));
        for (String word : text) {
            if (!idf.containsKey(word)) {
                idf.put(word, (float) Scoring.idf(reader.docFreq(new Term(field, word)), sentences));
            }
        }
        Map<String, Double> weights = new LinkedHashMap<>();
        Map<String, Double> most = new LinkedHashMap<>();
        Map<List<String>, Double> pairs = new LinkedHashMap<>();
        for (int i = 0; i < text.size(); i++) {
            float own = idf.getOrDefault(text.get(i), 0f);
            weights.merge(text.get(i), (double) own, Double::sum);
            most.merge(text.get(i), (double) own, Double::sum);
            if (i > 0) {
                float before = idf.getOrDefault(text.get(i - 1), 0f);
                pairs.merge(List.of(text.get(i - 1), text.get(i)), (double) (own + before), Double::sum);
                most.merge(text.get(i), (double) own, Double::sum);
                most.merge(text.get(i - 1), (double) before, Double::sum);
            }
        }
        List<String> order = new ArrayList<>(weights.keySet());
        order.sort((one, other) -> Double.compare(most.getOrDefault(one, 0.0), most.getOrDefault(other, 0.0)));
        return new Piece(field,
                order.stream().map(word -> new Weighed(word, weights.getOrDefault(word, 0.0),
                        most.getOrDefault(word, 0.0))).toList(),
                pairs.entrySet().stream().map(pair -> new Pair(order.indexOf(pair.getKey().getFirst()),
                        order.indexOf(pair.getKey().getLast()), pair.getValue())).toList());
    }
}
