package onrecord.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import onrecord.search.Hit;
import onrecord.search.Term;

/** Says how likely it is that the best sentence answers, by its {@link Sign}s. */
final class Judge {

    /** Below this an answer is withheld: the confidence is moved so that this is where the tuning sets part best. */
    static final double THRESHOLD = 0.5;

    /** A gap wider than this says no more. */
    private static final double WIDEST = 3;

    private final Weights weights;

    Judge(Weights weights) {
        this.weights = weights;
    }

    /**
     * From 0 to 1.
     *
     * @param best those that might answer, best first; at least one
     * @param doubted whether it is asked if somebody did something, which nobody may have done
     */
    double confidence(List<Candidate> best, Clues clues, boolean doubted) {
        if (clues.hits().highest() <= 0 || clues.shares().of(-1L) <= 0) {
            return 0;
        }
        double sum = signs(best, clues).entrySet().stream()
                .mapToDouble(sign -> weights.of(sign.getKey()) * sign.getValue())
                .sum();
        if (new Strayed(clues).from(best)) {
            return 0;
        }
        boolean unknown = clues.shares().of(unknown(clues)) > 0;
        return 1 / (1 + Math.exp(-(sum - (doubted && unknown ? weights.of("confidence.doubted") : 0))));
    }

    /** What the confidence is made of. */
    static Map<Sign, Double> signs(List<Candidate> best, Clues clues) {
        Candidate first = best.getFirst();
        Traits traits = new Traits(clues, first);
        Shares shares = clues.shares();
        double score = Math.min(1, traits.of(Trait.SCORE));
        long found = clues.hits().best().stream().mapToLong(Hit::inContext).reduce(0, (one, other) -> one | other);
        Map<Sign, Double> signs = new EnumMap<>(Sign.class);
        for (Sign sign : Sign.values()) {
            signs.put(sign, switch (sign) {
                case ALWAYS -> 1.0;
                case SCORE -> score;
                case SCORE_OF_MANY_WORDS -> score * Math.log(1.0 + shares.terms().size());
                case COVERED -> shares.of(first.inContext());
                case RELATED -> traits.of(Trait.RELATED);
                case HEADED -> traits.of(Trait.HEADED);
                case NAME_MISSING -> shares.of(clues.names() & ~first.inContext());
                case NAMED -> shares.of(clues.names());
                case FOUND_NOWHERE -> shares.of(~found);
                case UNKNOWN -> shares.of(unknown(clues));
                case AHEAD -> ahead(best);
                case NO_TIME -> clues.kind() == Kind.WHEN ? 1 - traits.of(Trait.TIME) : 0;
                case NO_NUMBER -> counting(clues.kind()) && !traits.holdsNumber() ? 1.0 : 0;
            });
        }
        return signs;
    }

    private static long unknown(Clues clues) {
        return clues.shares().where((Term term) -> term.sentences() == 0);
    }

    private static boolean counting(Kind kind) {
        return kind == Kind.HOW_MANY || kind == Kind.HOW_MUCH;
    }

    private static double ahead(List<Candidate> best) {
        double gap = best.size() < 2 ? WIDEST : best.get(0).rank() - best.get(1).rank();
        return Math.clamp(gap, 0, WIDEST);
    }
}
