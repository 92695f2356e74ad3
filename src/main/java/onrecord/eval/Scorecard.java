package onrecord.eval;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a set's answers are worth. */
public final class Scorecard {

    private final Tally tally;
    private final List<Double> answerable;
    private final List<Double> unanswerable;
    private final List<Integer> lengths;
    private final List<Double> millis;

    /**
     * @param answerable the confidence in each answer to a question that has one
     * @param unanswerable the same where there is none
     * @param lengths of first quotations, in code points
     * @param millis how long each answer took
     */
    Scorecard(Tally tally, List<Double> answerable, List<Double> unanswerable, List<Integer> lengths,
            List<Double> millis) {
        this.tally = tally;
        this.answerable = answerable.stream().sorted().toList();
        this.unanswerable = unanswerable.stream().sorted().toList();
        this.lengths = lengths.stream().sorted().toList();
        this.millis = millis.stream().sorted().toList();
    }

    /** Whether every word stands where it is said to stand, and none is credited to somebody who did not say it. */
    public boolean clean() {
        return of(Figure.NOT_VERBATIM) + of(Figure.MISPLACED) + misattributions() == 0;
    }

    int of(Figure figure) {
        return tally.of(figure);
    }

    int misquotes() {
        return of(Figure.NOT_VERBATIM) + of(Figure.MISPLACED);
    }

    int misattributions() {
        return of(Figure.MISATTRIBUTED) + of(Figure.WRONG_PERSON);
    }

    List<Miss> misses() {
        return tally.misses();
    }

    /** How often the confidence in an answer that exists is higher than in one that does not: 1 always, 0.5 by chance. */
    OptionalDouble auc() {
        if (answerable.isEmpty() || unanswerable.isEmpty()) {
            return OptionalDouble.empty();
        }
        double won = 0;
        int below = 0;
        int upTo = 0;
        for (double confidence : answerable) {
            while (below < unanswerable.size() && unanswerable.get(below) < confidence) {
                below++;
            }
            upTo = Math.max(upTo, below);
            while (upTo < unanswerable.size() && unanswerable.get(upTo) <= confidence) {
                upTo++;
            }
            won += (below + upTo) / 2.0;
        }
        return OptionalDouble.of(won / ((double) answerable.size() * unanswerable.size()));
    }

    /** How many of the unanswerable a threshold refuses that keeps 95 in 100 of the answerable: 0 to 1. */
    OptionalDouble refusedAt95() {
        if (answerable.isEmpty() || unanswerable.isEmpty()) {
            return OptionalDouble.empty();
        }
        double threshold = answerable.get((int) (0.05 * answerable.size()));
        long refused = unanswerable.stream().filter(confidence -> confidence < threshold).count();
        return OptionalDouble.of((double) refused / unanswerable.size());
    }

    /** The length of a first quotation in the middle of all, in code points. */
    OptionalInt medianLength() {
        return lengths.isEmpty() ? OptionalInt.empty() : OptionalInt.of(lengths.get(lengths.size() / 2));
    }

    /** The milliseconds within which this share of the answers came; 0 if there are none. */
    double within(double share) {
        int last = (int) Math.ceil(share * millis.size()) - 1;
        return millis.isEmpty() ? 0 : millis.get(Math.max(0, last));
    }
}
