package onrecord.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.search.Wordings.Alike;
import onrecord.search.Wordings.Spot;
import onrecord.search.lucene.Ranked.Found;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** One wording against one state of the index: which sentences and asides share most of its words and pairs of words. */
final class WordingSearch {

    private final IndexReader reader;
    private final Census census;
    private final List<WordingPiece> wording;

    WordingSearch(IndexSearcher searcher, List<WordingPiece> wording) {
        this.reader = searcher.getIndexReader();
        this.census = LiveSearcher.census(searcher);
        this.wording = wording;
    }

    /** The passages of the best sentences of each piece, and the best asides. */
    Alike best(int n) throws IOException {
        Map<Spot, Float> scores = new HashMap<>();
        boolean all = wording.isEmpty();
        for (WordingPiece words : wording) {
            Sought sought = search(words, n);
            sought.found().forEach(found -> scores.merge(new Spot(found.file(), (int) found.passage()), found.score(),
                    Math::max));
            all |= sought.all();
        }
        return new Alike(WordingPieces.inOrder(scores), all);
    }

    /**
     * The best sentences and asides for a piece.
     *
     * @param all whether none that holds a part of it was left out
     */
    record Sought(Set<Found> found, boolean all) {
    }

    /** The best sentences and the best asides for one piece: of those that hold a part of it, and of all. */
    Sought search(WordingPiece words, int n) throws IOException {
        List<Piece> pieces = List.of(Piece.of(census, Fields.WORD, words), Piece.of(census, Fields.ASIDE, words));
        Set<Found> found = new LinkedHashSet<>();
        boolean all = true;
        boolean whole = false;
        for (Piece piece : pieces) {
            List<Found> holders = holders(piece, n);
            all &= holders.size() < n;
            whole |= piece.worth().whole(best(holders));
            found.addAll(holders);
        }
        for (Piece piece : whole ? List.<Piece>of() : pieces) {
            found.addAll(any(piece, n));
        }
        return new Sought(found, all);
    }

    private List<Found> holders(Piece piece, int n) throws IOException {
        BestDocs holders = new BestDocs(n, best -> piece.part());
        each(piece, holders, LeafWordings::offerHolders);
        return holders.found();
    }

    private List<Found> any(Piece piece, int n) throws IOException {
        BestDocs any = new BestDocs(n, piece.worth()::least);
        // What the best is worth is known early so, and few others need be looked at.
        any.beside(likeliest(piece));
        each(piece, any, LeafWordings::offer);
        return any.found();
    }

    private double likeliest(Piece piece) throws IOException {
        BestDocs likeliest = new BestDocs(1, piece.worth()::least);
        each(piece, likeliest, LeafWordings::offerLikeliest);
        return best(likeliest.found());
    }

    private static double best(List<Found> found) {
        return found.stream().mapToDouble(Found::score).max().orElse(0);
    }

    private void each(Piece piece, BestDocs best, Offering offering) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            offering.offer(new LeafWordings(leaf, piece, best));
        }
    }

    /** Which sentences of a segment are offered. */
    private interface Offering {

        void offer(LeafWordings wordings) throws IOException;
    }
}
