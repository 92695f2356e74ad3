package onrecord.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a quotation and words on record go together: which words of the one are which of the other, in the same order.
 *
 * @param at for each word of the quotation the word of the utterance that it is, or -1
 * @param likeness how much of the quotation's information stands there, from 0 to 1, less what stands between
 */
record Alignment(Utterance in, List<Integer> at, double likeness) {

    /**
     * What a word that is passed over costs, in the unit of a word's weight: a sixth of a telling word, so that a clause
     * that was left out parts nothing.
     */
    private static final double PASSED = 0.4;

    /** What it costs to go on after somebody else's words. */
    private static final double APART = 2;

    /** Where several words stand, a run is looked for in a part of the utterance this many times as long as the quotation. */
    private static final int ROOM = 4;

    private static final int LEAST_ROOM = 120;

    Alignment {
        at = List.copyOf(at);
    }

    int first() {
        return at.stream().filter(one -> one >= 0).findFirst().orElse(-1);
    }

    int last() {
        return at.stream().filter(one -> one >= 0).reduce(-1, (one, next) -> next);
    }

    /** Whether two words of the quotation that are neighbours are neighbours there. */
    boolean hasNeighbours() {
        return IntStream.range(1, at.size()).anyMatch(i -> at.get(i - 1) >= 0 && at.get(i) == at.get(i - 1) + 1);
    }

    /** How much of the quotation's information stands there or right beside it, in whatever order, from 0 to 1. */
    double shared(List<Heard> quote, double[] weights) {
        int from = Math.max(0, first() - quote.size());
        int to = Math.min(in.words().size(), last() + 1 + quote.size());
        List<Heard> left = new ArrayList<>(in.words().subList(from, to));
        double shared = 0;
        for (int i = 0; i < quote.size(); i++) {
            Heard word = quote.get(i);
            int found = IntStream.range(0, left.size()).filter(j -> left.get(j).sameWord(word)).findFirst().orElse(-1);
            if (found >= 0) {
                left.remove(found);
                shared += weights[i];
            }
        }
        return shared / Math.max(Double.MIN_VALUE, Arrays.stream(weights).sum());
    }

    /** The best one, word order kept, of the highest likeness; of likeness 0 where not a word is the same. */
    static Alignment of(List<Heard> quote, double[] weights, Utterance in) {
        int room = Math.max(LEAST_ROOM, ROOM * quote.size());
        Alignment best = new Alignment(in, IntStream.range(0, quote.size()).mapToObj(i -> -1).toList(), 0);
        for (int from = 0; from == 0 || from + room / 2 < in.words().size(); from += room / 2) {
            int to = Math.min(in.words().size(), from + room);
            Alignment one = new Grid(quote, weights, in, from, to).best();
            best = one.likeness > best.likeness ? one : best;
        }
        return best;
    }

    /** A table of the best way to each pair of words (Smith and Waterman's local alignment, weighted). */
    private static final class Grid {

        private final List<Heard> quote;
        private final double[] weights;
        private final Utterance in;
        private final int from;
        private final double[][] score;

        Grid(List<Heard> quote, double[] weights, Utterance in, int from, int to) {
            this.quote = quote;
            this.weights = weights;
            this.in = in;
            this.from = from;
            this.score = new double[quote.size() + 1][to - from + 1];
            for (int i = 1; i <= quote.size(); i++) {
                for (int j = 1; j <= to - from; j++) {
                    double passing = Math.max(score[i - 1][j] - PASSED, score[i][j - 1] - passed(j));
                    score[i][j] = Math.max(0, Math.max(passing, score[i - 1][j - 1] + gain(i, j)));
                }
            }
        }

        private double gain(int i, int j) {
            return quote.get(i - 1).sameWord(in.words().get(from + j - 1)) ? weights[i - 1] : Double.NEGATIVE_INFINITY;
        }

        private double passed(int j) {
            int before = from + j - 2;
            return before >= 0 && in.joints().get(before) == Utterance.Joint.APART ? APART : PASSED;
        }

        Alignment best() {
            int bestI = 0;
            int bestJ = 0;
            for (int i = 0; i < score.length; i++) {
                for (int j = 0; j < score[i].length; j++) {
                    if (score[i][j] > score[bestI][bestJ]) {
                        bestI = i;
                        bestJ = j;
                    }
                }
            }
            double whole = Arrays.stream(weights).sum();
            return new Alignment(in, trace(bestI, bestJ), whole <= 0 ? 0 : score[bestI][bestJ] / whole);
        }

        private List<Integer> trace(int lastI, int lastJ) {
            Integer[] at = new Integer[quote.size()];
            Arrays.fill(at, -1);
            int i = lastI;
            int j = lastJ;
            while (i > 0 && j > 0 && score[i][j] > 0) {
                if (score[i][j] == score[i - 1][j - 1] + gain(i, j)) {
                    at[i - 1] = from + j - 1;
                    i--;
                    j--;
                } else if (score[i][j] == score[i - 1][j] - PASSED) {
                    i--;
                } else {
                    j--;
                }
            }
            return List.of(at);
        }
    }
}
