package onrecord.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Some words of a wording that are looked for together. A sentence is worth what those it holds are worth, and what their
 * pairs are.
 *
 * @param words as the analysis of the words of sentences gives them; at least one
 * @param starts the words that stand first behind a mark or the end of a line, by their places; the first word is one
 */
public record WordingPiece(List<String> words, List<Integer> starts) {

    /**
     * Of what the best sentence shares with a piece, what others must share to be looked at that hold no part of it. Of 2,254
     * checks of sentences of four collections, exact, altered, cut, and put together from two, none has another verdict or
     * another first excerpt with a quarter, and each that was put together shows both its halves; with three tenths one of
     * 200 lacks one.
     */
    private static final double QUARTER = 0.25;

    /** How often who says it may stand between two words of a part ("We will go," she said, "to Ledding"): more than once is rare. */
    private static final int PARTED = 2;

    /** Engines add what words are worth in different orders. */
    private static final double ROUNDED = 1 - 1e-5;

    public WordingPiece {
        words = List.copyOf(words);
        starts = List.copyOf(starts);
    }

    /**
     * What words are worth, {@link WordingPieces#weight} each.
     *
     * @param all what a sentence is worth that holds all words and all pairs
     */
    public record Worth(double all) {

        /** Whether a sentence of this worth holds all: beside it only what holds a part is looked at, which may hold all, too. */
        public boolean whole(double best) {
            return best >= all * ROUNDED;
        }

        /**
         * What a sentence that holds no part must be worth to be looked at.
         *
         * @param best what the best sentence is worth
         */
        public double least(double best) {
            return best * QUARTER;
        }
    }

    /**
     * What sentences are worth that hold these words.
     *
     * @param weight what a word is worth
     */
    public Worth worth(ToDoubleFunction<String> weight) {
        double all = 0;
        for (int i = 0; i < words.size(); i++) {
            double one = weight.applyAsDouble(words.get(i));
            all += one + (i > 0 ? weight.applyAsDouble(words.get(i - 1)) + one : 0);
        }
        return new Worth(all);
    }

    /**
     * Parts of the words, of which some sentence holds one whenever neighbours hold all of it together: two of them, wherever
     * the one ends, or as many as there are marks in it ("Go home. Stay safe. Wash your hands.").
     *
     * @param words of each part; a sentence that holds one holds all its words
     * @param least what a sentence is worth at the least that holds one
     */
    public record Parts(List<Set<String>> words, double least) {

        public Parts {
            words = List.copyOf(words);
        }
    }

    /** Words that follow one another in the piece, half-open. */
    private record Range(int from, int to) {
    }

    /**
     * The parts that tell most, so that few sentences hold one.
     *
     * @param weight what a word is worth
     */
    public Parts parts(ToDoubleFunction<String> weight) {
        double[] weights = words.stream().mapToDouble(weight).toArray();
        int count = weights.length;
        int middle = IntStream.range(1, count).boxed().max(Comparator.comparingDouble(
                end -> Math.min(sum(weights, 0, end), sum(weights, end - 1, count)))).orElse(1);
        // Where the first of two ends before the middle, the second begins with the word before it or sooner.
        List<Range> parts = List.of(new Range(0, middle), new Range(middle - 1, count), longest(weights));
        return new Parts(
                parts.stream().map(part -> Set.copyOf(words.subList(part.from(), part.to()))).distinct().toList(),
                parts.stream().mapToDouble(part -> least(part, weights)).min().orElseThrow() * ROUNDED);
    }

    /** What stands between two marks and tells most. */
    private Range longest(double[] weights) {
        List<Integer> ends = new ArrayList<>(starts.subList(1, starts.size()));
        ends.add(weights.length);
        return IntStream.range(0, ends.size()).mapToObj(i -> new Range(starts.get(i), ends.get(i)))
                .max(Comparator.comparingDouble(run -> sum(weights, run.from(), run.to()))).orElseThrow();
    }

    /** Its words, and their pairs but for those at marks and the best few: who says it may stand between two. */
    private double least(Range part, double[] weights) {
        double[] pairs = IntStream.range(part.from() + 1, part.to()).filter(i -> !starts.contains(i))
                .mapToDouble(i -> weights[i - 1] + weights[i]).sorted().toArray();
        return sum(weights, part.from(), part.to()) + sum(pairs, 0, Math.max(0, pairs.length - PARTED));
    }

    private static double sum(double[] weights, int from, int to) {
        return Arrays.stream(weights, from, to).sum();
    }
}
