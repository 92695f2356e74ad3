package onrecord.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.search.Query;
import onrecord.search.Retriever;
import onrecord.search.Term;

/** How much each word of a quotation tells, by how rare it is in the documents. */
final class WordWeights {

    /** Words that stand nearly everywhere tell something too, by their order. */
    private static final double SMALL = 1;

    /** A word that the documents hardly have was perhaps put in; it must not outweigh all that was not. */
    private static final double HIGHEST = 6;

    private final Retriever retriever;

    WordWeights(Retriever retriever) {
        this.retriever = retriever;
    }

    double[] of(String quoted, List<Heard> words) {
        Map<String, Double> telling = new HashMap<>();
        for (Term term : retriever.retrieve(new Query(quoted, Set.of()), 0).terms()) {
            Words.of(term.word()).forEach(word -> telling.putIfAbsent(word.folded(), Math.min(HIGHEST, term.weight())));
        }
        return words.stream().mapToDouble(word -> weight(word, telling)).toArray();
    }

    private static double weight(Heard word, Map<String, Double> telling) {
        int possessive = word.key().endsWith("'s") ? word.key().length() - 2 : word.key().length();
        return Math.max(SMALL, telling.getOrDefault(Words.fold(word.key().substring(0, possessive)), SMALL));
    }
}
