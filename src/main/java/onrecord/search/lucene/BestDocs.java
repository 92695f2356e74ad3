package onrecord.search.lucene;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;
import onrecord.search.lucene.Ranked.Found;

/**
 * Keeps the documents with the highest scores of all it is offered; of equals those that {@link Ranked} would keep, and none
 * that has too little beside the best.
 */
final class BestDocs {

    private final int n;
    private final DoubleUnaryOperator beside;
    private double least;
    private final PriorityQueue<Found> worstFirst = new PriorityQueue<>(Comparator.reverseOrder());

    /** @param beside what a document must have beside one of such a score; beside none, of 0 */
    BestDocs(int n, DoubleUnaryOperator beside) {
        this.n = n;
        this.beside = beside;
        this.least = beside.applyAsDouble(0);
    }

    /** Takes note of a score that is known to be there. */
    void beside(double score) {
        least = Math.max(least, beside.applyAsDouble(score));
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

    List<Found> found() {
        return worstFirst.stream().filter(found -> found.score() >= least).toList();
    }
}
