package onrecord.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
     * The words of parts, of which some sentence holds one whenever neighbours hold all of it together: two of them, wherever
     * the one ends, or as many as there are marks in it ("Go home. Stay safe. Wash your hands."). They are those that tell
     * most, so that few sentences hold one.
     *
     * @param weight what a word is worth
     */
    public List<Set<String>> parts(ToDoubleFunction<String> weight) {
        double[] weights = words.stream().mapToDouble(weight).toArray();
        int count = weights.length;
        int middle = IntStream.range(1, count).boxed().max(Comparator.comparingDouble(
                end -> Math.min(sum(weights, 0, end), sum(weights, end - 1, count)))).orElse(1);
        // Where the first of two ends before the middle, the second begins with the word before it or sooner.
        return Stream.of(part(0, middle), part(middle - 1, count), longest(weights)).distinct().toList();
    }

    /** What stands between two marks and tells most. */
    private Set<String> longest(double[] weights) {
        List<Integer> ends = new ArrayList<>(starts.subList(1, starts.size()));
        ends.add(weights.length);
        int longest = IntStream.range(0, ends.size()).boxed()
                .max(Comparator.comparingDouble(i -> sum(weights, starts.get(i), ends.get(i)))).orElseThrow();
        return part(starts.get(longest), ends.get(longest));
    }

    private Set<String> part(int from, int to) {
        return Set.copyOf(words.subList(from, to));
    }

    private static double sum(double[] weights, int from, int to) {
        return Arrays.stream(weights, from, to).sum();
    }
}
