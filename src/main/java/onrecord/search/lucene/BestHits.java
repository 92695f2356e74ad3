package onrecord.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import onrecord.search.Hit;

/** Keeps the best hits of all it is offered. */
final class BestHits {

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score).reversed()
            .thenComparing(Hit::file).thenComparingInt(Hit::passage).thenComparingInt(Hit::sentence);

    private final int n;
    private final PriorityQueue<Hit> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

    BestHits(int n) {
        this.n = n;
    }

    /** Whether a hit of this score could still be among the best. */
    boolean wants(double score) {
        if (worstFirst.size() < n) {
            return n > 0;
        }
        Hit worst = worstFirst.peek();
        return worst != null && score >= worst.score();
    }

    void offer(Hit hit) {
        worstFirst.add(hit);
        if (worstFirst.size() > n) {
            worstFirst.remove();
        }
    }

    List<Hit> inOrder() {
        List<Hit> hits = new ArrayList<>(worstFirst);
        hits.sort(BEST_FIRST);
        return hits;
    }
}
