package onrecord.search.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** The numbers of the ranking. */
final class Scoring extends PerFieldSimilarityWrapper {

    static final int PASSAGES = 100;
    static final double CONTEXT_WEIGHT = 1.0;
    static final double NEIGHBOUR = 0.3;
    static final double QUESTION_WORD = 0.5;

    private final Similarity sentence = new BM25Similarity(0.6f, 0.3f);
    private final Similarity context = new BM25Similarity(0.6f, 0.75f);

    @Override
    public Similarity get(String field) {
        return field.equals(Fields.SENTENCE) ? sentence : context;
    }

    static double importance(QueryWord word) {
        return FunctionWords.ofQuestions(word.folded()) ? QUESTION_WORD : 1;
    }

    static double idf(long holders, long all) {
        return Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
    }
}
