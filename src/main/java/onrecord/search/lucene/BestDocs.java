package onrecord.search.lucene;

import java.util.Comparator;
import java.util.PriorityQueue;
import onrecord.search.lucene.Ranked.Found;
import org.apache.lucene.search.ScoreDoc;

/** Keeps the documents with the highest scores of all it is offered; of equals those that {@link Ranked} would keep. */
final class BestDocs {

    private final int n;
    private final PriorityQueue<Found> worstFirst = new PriorityQueue<>(Comparator.reverseOrder());

    BestDocs(int n) {
        this.n = n;
    }

    /** Whether a score can still be among the best. */
    boolean wants(double score) {
        Found worst = worstFirst.size() < n ? null : worstFirst.peek();
        return worst == null ? score > 0 : (float) score >= worst.score();
    }

    void offer(Found found) {
        Found worst = worstFirst.size() < n ? null : worstFirst.element();
        if (worst == null || found.compareTo(worst) < 0) {
            worstFirst.add(found);
            if (worst != null) {
                worstFirst.remove();
            }
        }
    }

    ScoreDoc[] found() {
        return worstFirst.stream().map(Found::scored).toArray(ScoreDoc[]::new);
    }
}
