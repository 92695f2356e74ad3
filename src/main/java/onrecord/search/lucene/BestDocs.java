package onrecord.search.lucene;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.search.ScoreDoc;

/** Keeps the documents with the highest scores of all it is offered, in order of their numbers; of equals the first. */
final class BestDocs {

    private final int n;
    private final PriorityQueue<ScoreDoc> worstFirst = new PriorityQueue<>(
            Comparator.comparingDouble((ScoreDoc one) -> one.score).thenComparing(one -> one.doc, Comparator.reverseOrder()));

    BestDocs(int n) {
        this.n = n;
    }

    /** What a score must exceed to be of interest. */
    float least() {
        ScoreDoc worst = worstFirst.size() < n ? null : worstFirst.peek();
        return worst == null ? 0 : worst.score;
    }

    void offer(int doc, float score) {
        if (score > least()) {
            worstFirst.add(new ScoreDoc(doc, score));
            if (worstFirst.size() > n) {
                worstFirst.remove();
            }
        }
    }

    ScoreDoc[] found() {
        return worstFirst.toArray(ScoreDoc[]::new);
    }
}
