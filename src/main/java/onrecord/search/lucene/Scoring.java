package onrecord.search.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** The numbers of the ranking. */
final class Scoring extends PerFieldSimilarityWrapper {

    static final int PASSAGES = 50;
    static final double CONTEXT_WEIGHT = 1.25;
    static final double NEIGHBOUR = 0.3;
    static final double QUESTION_WORD = 0.5;

    private final Similarity sentence = new BM25Similarity(0.6f, 0.5f);
    private final Similarity context = new BM25Similarity(0.6f, 0.75f);

    @Override
    public Similarity get(String field) {
        return field.equals(Fields.SENTENCE) ? sentence : context;
    }

    static final double MISSPELT = Double.parseDouble(System.getProperty("misspelt", "0.7"));

    static double boost(QueryWord word) {
        return Math.min(word.times(), 2) * (FunctionWords.ofQuestions(word.folded()) ? QUESTION_WORD : 1);
    }

    static double idf(long holders, long all) {
        return Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
    }
}
