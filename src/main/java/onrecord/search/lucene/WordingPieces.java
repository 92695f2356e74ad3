package onrecord.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import onrecord.search.Wordings.Spot;

/** How a wording is looked for, whichever engine does: in pieces, by words and pairs of words that weigh what they are rare. */
public final class WordingPieces {

    /**
     * A longer wording is looked for in pieces of at most this many words: some sentence holds most of a piece, though the
     * whole may run over many.
     */
    private static final int PIECE = 16;

    /** No quotation that people check has more; a whole page would only make the search slow. */
    private static final int LONGEST = 512;

    /**
     * Of what the best sentence shares with a piece, what others must share to be looked at. Of 2,254 checks of sentences of
     * four collections, exact, altered, cut, and put together from two, none has another verdict or another first excerpt
     * with a quarter, and each that was put together shows both its halves; with three tenths one of 200 lacks one.
     */
    private static final double QUARTER = 0.25;

    /** Of what the best shares if that is all: whatever holds all of it across the end of a sentence has half in one. */
    private static final double HALF = 0.5;

    /** Engines add what words are worth in different orders. */
    private static final double ROUNDED = 1 - 1e-5;

    private WordingPieces() {
    }

    /**
     * What a sentence must be worth to be looked at: never less for a better best one.
     *
     * @param best what the best sentence is worth
     * @param all what one would be that holds all words of the piece and all pairs
     */
    public static double least(double best, double all) {
        return best * (best >= all * ROUNDED ? HALF : QUARTER);
    }

    /**
     * The pieces of a wording, as long as each other: a last one of a word or two is like whatever holds them.
     *
     * @param words as the analysis of the words of sentences gives them
     */
    public static List<List<String>> of(List<String> words) {
        List<List<String>> pieces = new ArrayList<>();
        int end = Math.min(words.size(), LONGEST);
        int count = (end + PIECE - 1) / PIECE;
        for (int i = 0; i < count; i++) {
            pieces.add(words.subList(i * end / count, (i + 1) * end / count));
        }
        return pieces;
    }

    /** What a word is worth that {@code holders} of {@code all} hold, however often it stands in them; a pair is worth both. */
    public static float weight(long holders, long all) {
        return (float) Scoring.idf(holders, Math.max(1, all));
    }

    /** The best first, ties by file and passage. */
    public static List<Spot> inOrder(Map<Spot, Float> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Spot, Float>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey(
                                Comparator.comparing(Spot::file).thenComparingInt(Spot::passage))))
                .map(Map.Entry::getKey)
                .toList();
    }
}
