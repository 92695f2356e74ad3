package onrecord.search.lucene;

import java.util.Comparator;
import java.util.PriorityQueue;
import onrecord.search.lucene.Ranked.Found;
import org.apache.lucene.search.ScoreDoc;

/**
 * Keeps the documents with the highest scores of all it is offered; of equals those that {@link Ranked} would keep, and none
 * that has too little beside the best.
 */
final class BestDocs {

    private final int n;
    private final WordingPiece.Worth worth;
    private double least;
    private final PriorityQueue<Found> worstFirst = new PriorityQueue<>(Comparator.reverseOrder());

    /** @param worth tells what is too little */
    BestDocs(int n, WordingPiece.Worth worth) {
        this.n = n;
        this.worth = worth;
    }

    /** Takes note of a score that is known to be there: {@link WordingPiece.Worth#least} others must have. */
    void beside(double score) {
        least = Math.max(least, worth.least(score));
    }

    /** Whether a score can still be among the best. */
    boolean wants(double score) {
        Found worst = worstFirst.size() < n ? null : worstFirst.peek();
        return score > 0 && (float) score >= Math.max(least, worst == null ? 0 : worst.score());
    }

    void offer(Found found) {
        Found worst = worstFirst.size() < n ? null : worstFirst.element();
        if (worst == null || found.compareTo(worst) < 0) {
            beside(found.score());
            worstFirst.add(found);
            if (worst != null) {
                worstFirst.remove();
            }
        }
    }

    ScoreDoc[] found() {
        return worstFirst.stream().filter(found -> found.score() >= least).map(Found::scored).toArray(ScoreDoc[]::new);
    }
}
