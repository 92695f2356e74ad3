package onrecord.answer;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Puts the sentences that might answer in order: a weighted sum of their {@link Trait}s. */
final class Ranking {

    /**
     * Sentences that are looked at closely, of those with the best scores. Right ones further down are never lifted to the
     * top: with 10, 15 or 50 the same questions of the tuning sets are answered.
     */
    static final int CLOSELY = 15;

    private final Weights weights;

    Ranking(Weights weights) {
        this.weights = weights;
    }

    /**
     * The candidates, best first, each with its rank.
     *
     * @param found by score
     */
    List<Candidate> ordered(List<Candidate> found, Clues clues) {
        return ordered(found, clues, candidate -> true);
    }

    /**
     * The candidates that are wanted, best first, each with the rank that it has among all of them.
     *
     * @param found by score
     */
    List<Candidate> ordered(List<Candidate> found, Clues clues, Predicate<Candidate> wanted) {
        return IntStream.range(0, found.size())
                .filter(i -> wanted.test(found.get(i)))
                .mapToObj(i -> found.get(i).ranked(i < CLOSELY ? rank(found.get(i), clues) : Double.NEGATIVE_INFINITY))
                .sorted(Comparator.comparingDouble(Candidate::rank).reversed())
                .toList();
    }

    private double rank(Candidate candidate, Clues clues) {
        Traits traits = new Traits(clues, candidate);
        double sum = 0;
        for (Trait trait : Trait.values()) {
            sum += weights.of(trait) * traits.of(trait);
        }
        return sum;
    }
}
