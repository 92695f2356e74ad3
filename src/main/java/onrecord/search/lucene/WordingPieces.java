package onrecord.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** White space behind any mark, be it a comma, a bracket or a stop, and the ends of lines. */
    private static final Pattern BREAK = Pattern.compile("\\R|(?<![\\p{L}\\p{M}\\p{N}\\s])\\s+");

    private WordingPieces() {
    }

    /**
     * The pieces of a wording, as long as each other: a last one of a word or two is like whatever holds them.
     *
     * @param words the words of a text, as the analysis of the words of sentences gives them
     */
    public static List<WordingPiece> of(String wording, Function<String, List<String>> words) {
        List<String> all = new ArrayList<>();
        Set<Integer> starts = new TreeSet<>();
        for (String run : BREAK.split(wording)) {
            starts.add(all.size());
            all.addAll(words.apply(run));
        }
        List<WordingPiece> pieces = new ArrayList<>();
        int end = Math.min(all.size(), LONGEST);
        int count = (end + PIECE - 1) / PIECE;
        for (int i = 0; i < count; i++) {
            pieces.add(piece(all, starts, i * end / count, (i + 1) * end / count));
        }
        return pieces;
    }

    private static WordingPiece piece(List<String> all, Set<Integer> starts, int from, int to) {
        return new WordingPiece(all.subList(from, to), Stream.concat(Stream.of(0),
                starts.stream().filter(start -> start > from && start < to).map(start -> start - from)).toList());
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
