package onrecord.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.stream.IntStream;
import onrecord.search.lucene.Piece.Pair;
import onrecord.search.lucene.Piece.Weighed;

/** What a sentence shares with a piece of a wording, one sentence after another. */
final class Sharing {

    private final double[] weights;
    private final Pair[] pairs;
    /** The pairs that tell most first: they decide soonest. */
    private final int[] order;
    private final boolean[] here;
    private final boolean[] together;

    Sharing(Piece piece) {
        this.weights = piece.words().stream().mapToDouble(Weighed::weight).toArray();
        this.pairs = piece.pairs().toArray(Pair[]::new);
        this.order = IntStream.range(0, pairs.length).boxed()
                .sorted(Comparator.comparingDouble((Integer pair) -> pairs[pair].weight()).reversed())
                .mapToInt(Integer::intValue).toArray();
        this.here = new boolean[weights.length];
        this.together = new boolean[pairs.length];
    }

    /** Notes whether a word stands in the sentence; returns it. */
    boolean stands(int word, boolean stands) {
        here[word] = stands;
        return stands;
    }

    /** The score of the sentence if its words stand side by side. */
    double atMost() {
        for (int i = 0; i < together.length; i++) {
            together[i] = here[pairs[i].first()] && here[pairs[i].second()];
        }
        return score();
    }

    /** Its score; or what it has at the most, where that is too little to be among the best. */
    double score(int doc, LeafPlaces places, BestDocs best) throws IOException {
        double score = score();
        for (int i = 0; i < order.length && best.wants(score); i++) {
            Pair pair = pairs[order[i]];
            if (together[order[i]] && !places.touch(pair.first(), pair.second(), doc)) {
                together[order[i]] = false;
                score = score();
            }
        }
        return score;
    }

    /** Always added up in the same order, so that equal sentences have equal scores, and fewer pairs never more. */
    private double score() {
        double score = 0;
        for (int i = 0; i < here.length; i++) {
            score += here[i] ? weights[i] : 0;
        }
        for (int i = 0; i < together.length; i++) {
            score += together[i] ? pairs[i].weight() : 0;
        }
        return score;
    }
}
