package onrecord.answer;

import java.util.List;
import java.util.Optional;

/** Finds the sentence beside a sentence that answers nearly as well: what is looked for often stands in the two of them. */
final class Neighbours {

    private final List<Candidate> candidates;
    private final double furthest;

    /**
     * @param candidates best first
     * @param furthest how much lower its rank may be
     */
    Neighbours(List<Candidate> candidates, double furthest) {
        this.candidates = candidates;
        this.furthest = furthest;
    }

    /** The better of the sentences before and after, in the same passage. */
    Optional<Candidate> of(Candidate candidate) {
        return candidates.stream()
                .filter(other -> other.reading().equals(candidate.reading()) && other.passage() == candidate.passage()
                        && Math.abs(other.sentence() - candidate.sentence()) == 1)
                .filter(other -> other.rank() >= candidate.rank() - furthest && !Evidence.asks(other.text()))
                .findFirst();
    }
}
