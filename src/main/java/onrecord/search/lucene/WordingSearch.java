package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.search.Wordings.Spot;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** One wording against one state of the index: which sentences and asides share most of its words and pairs of words. */
final class WordingSearch {

    private final IndexReader reader;
    private final Census census;
    private final List<WordingPiece> pieces;

    WordingSearch(IndexSearcher searcher, List<WordingPiece> pieces) {
        this.reader = searcher.getIndexReader();
        this.census = LiveSearcher.census(searcher);
        this.pieces = pieces;
    }

    /** The passages of the best sentences of each piece, and the best asides. */
    List<Spot> best(int n) throws IOException {
        Map<Spot, Float> scores = new HashMap<>();
        for (WordingPiece piece : pieces) {
            for (String field : List.of(Fields.WORD, Fields.ASIDE)) {
                collect(search(field, piece, n), scores);
            }
        }
        return WordingPieces.inOrder(scores);
    }

    /** The best sentences or asides for one piece. */
    ScoreDoc[] search(String field, WordingPiece words, int n) throws IOException {
        Piece piece = Piece.of(census, field, words);
        BestDocs best = new BestDocs(n, piece.worth());
        // What the best is worth is known early so, and few others need be looked at.
        best.beside(likeliest(piece));
        for (LeafReaderContext leaf : reader.leaves()) {
            new LeafWordings(leaf, piece, best).offer();
        }
        return best.found();
    }

    private double likeliest(Piece piece) throws IOException {
        BestDocs best = new BestDocs(1, piece.worth());
        for (LeafReaderContext leaf : reader.leaves()) {
            new LeafWordings(leaf, piece, best).offerLikeliest();
        }
        return Arrays.stream(best.found()).mapToDouble(found -> found.score).max().orElse(0);
    }

    private void collect(ScoreDoc[] found, Map<Spot, Float> scores) throws IOException {
        Arrays.sort(found, Comparator.comparingInt(one -> one.doc));
        List<LeafReaderContext> leaves = reader.leaves();
        List<ScoreDoc> left = new ArrayList<>(Arrays.asList(found));
        while (!left.isEmpty()) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(left.getFirst().doc, leaves));
            SortedDocValues files = DocValues.getSorted(leaf.reader(), Fields.FILE);
            NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.PASSAGE);
            while (!left.isEmpty() && left.getFirst().doc < leaf.docBase + leaf.reader().maxDoc()) {
                ScoreDoc one = left.removeFirst();
                scores.merge(spot(one.doc - leaf.docBase, files, numbers), one.score, Math::max);
            }
        }
    }

    /** A sentence's passage is the next document that says which it is; an aside says so itself. */
    private static Spot spot(int doc, SortedDocValues files, NumericDocValues numbers) throws IOException {
        int passage = files.docID() < doc ? files.advance(doc) : files.docID();
        if (!numbers.advanceExact(passage)) {
            throw new IOException("Document " + passage + " is no passage");
        }
        return new Spot(files.lookupOrd(files.ordValue()).utf8ToString(), (int) numbers.longValue());
    }
}
