package onrecord.search.lucene;

import java.util.Arrays;
import onrecord.search.Hit;
import org.jspecify.annotations.Nullable;

/** The sentences of one passage, scored a term at a time. */
final class PassageScores {

    private final double passage;
    private final double[] scores;
    private final long[] matches;
    private final double[] ofTerm;
    private long context;
    private boolean found;

    /**
     * @param passage what the passage itself scores
     * @param sentences how many it has
     */
    PassageScores(float passage, int sentences) {
        this.passage = Scoring.CONTEXT_WEIGHT * passage;
        scores = new double[sentences];
        matches = new long[sentences];
        ofTerm = new double[sentences];
    }

    int sentences() {
        return scores.length;
    }

    /** A sentence holds the term, which is worth {@code score} there; {@code bit} marks where it stands. */
    void holds(int sentence, double score, long bit) {
        ofTerm[sentence] = score;
        matches[sentence] |= bit;
        found = true;
    }

    /** The passage, its heading or its title holds the term. */
    void holdsAround(long bit) {
        context |= bit;
    }

    /** Goes on to the next term: a sentence has its own share of this one, and a part of what a neighbour has more. */
    void nextTerm() {
        if (!found) {
            return;
        }
        for (int at = 0; at < scores.length; at++) {
            double beside = Math.max(at > 0 ? ofTerm[at - 1] : 0, at + 1 < scores.length ? ofTerm[at + 1] : 0);
            scores[at] += ofTerm[at] + Scoring.NEIGHBOUR * Math.max(0, beside - ofTerm[at]);
        }
        Arrays.fill(ofTerm, 0);
        found = false;
    }

    /** Offers each sentence to {@code best}, or only those that are marked as {@code said}. */
    void offer(String file, int number, boolean @Nullable [] said, BestHits best) {
        for (int at = 0; at < scores.length; at++) {
            double score = scores[at] + passage;
            if ((said == null || said[at]) && best.wants(score)) {
                best.offer(new Hit(file, number, at, score, matches[at], context | matches[at]));
            }
        }
    }
}
