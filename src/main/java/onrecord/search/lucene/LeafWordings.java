package onrecord.search.lucene;

import java.io.IOException;
import onrecord.search.lucene.Piece.Weighed;
import onrecord.search.lucene.Ranked.Found;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one segment that share most with a piece of a wording.
 *
 * <p>Sentences are only looked at for words that, with their pairs, can lift one among the best; and where the words of a
 * sentence stand in it only when all their pairs would lift it there. A query of words and phrases gives the same and takes
 * five times as long: it reads the places of two words wherever both stand.
 */
final class LeafWordings {

    private final LeafReader reader;
    private final int base;
    private final BestDocs best;
    private final Sharing sharing;
    private final LeafPlaces places;
    private final @Nullable PostingsEnum[] words;
    /** What each word can add with its pairs. */
    private final double[] most;
    /** What all words before one can add together. */
    private final double[] before;
    private final SortedDocValues files;
    private final NumericDocValues passages;

    LeafWordings(LeafReaderContext leaf, Piece piece, BestDocs best) throws IOException {
        this.reader = leaf.reader();
        this.base = leaf.docBase;
        this.best = best;
        int count = piece.words().size();
        this.sharing = new Sharing(piece);
        this.places = new LeafPlaces(reader, piece);
        this.words = new PostingsEnum[count];
        this.most = piece.words().stream().mapToDouble(Weighed::most).toArray();
        this.before = new double[count + 1];
        this.files = DocValues.getSorted(reader, Fields.FILE);
        this.passages = DocValues.getNumeric(reader, Fields.PASSAGE);
        for (int i = 0; i < count; i++) {
            words[i] = reader.postings(new Term(piece.field(), piece.words().get(i).word()), PostingsEnum.NONE);
            before[i + 1] = before[i] + (words[i] == null ? 0 : most[i]);
        }
    }

    /** Offers all that may be among the best. */
    void offer() throws IOException {
        offer(0);
    }

    /** Offers what holds the word that tells most of those that stand here: one of the best is most often among it. */
    void offerLikeliest() throws IOException {
        int last = words.length - 1;
        while (last > 0 && words[last] == null) {
            last--;
        }
        offer(last);
    }

    private void offer(int from) throws IOException {
        Bits live = reader.getLiveDocs();
        int first = first(from);
        for (int doc = next(first, -1); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(first, doc)) {
            if ((live == null || live.get(doc)) && match(doc, first) && best.wants(sharing.atMost())) {
                offer(doc, sharing.score(doc, places, best));
                first = first(first);
            }
        }
    }

    private void offer(int doc, double score) throws IOException {
        if (best.wants(score)) {
            // A sentence's passage is the next document that says which it is; an aside says so itself.
            int passage = files.docID() < doc ? files.advance(doc) : files.docID();
            if (!passages.advanceExact(passage)) {
                throw new IOException("Document " + passage + " is no passage");
            }
            best.offer(new Found(base + doc, (float) score, files.lookupOrd(files.ordValue()).utf8ToString(),
                    passages.longValue()));
        }
    }

    /** The first word, from one on, that can lift a sentence among the best with all before it. */
    private int first(int from) {
        int first = from;
        while (first < words.length && !best.wants(before[first + 1])) {
            first++;
        }
        return first;
    }

    /** The next sentence in which one of the words from the first on stands. */
    private int next(int first, int doc) throws IOException {
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (int i = first; i < words.length; i++) {
            PostingsEnum word = words[i];
            if (word != null) {
                int at = word.docID() > doc ? word.docID() : word.nextDoc();
                next = Math.min(next, at);
            }
        }
        return next;
    }

    /** Finds out which words stand in a sentence; false as soon as they are too few. */
    private boolean match(int doc, int first) throws IOException {
        double found = 0;
        for (int i = words.length - 1; i >= 0; i--) {
            if (!best.wants(found + before[i + 1])) {
                return false;
            }
            PostingsEnum word = words[i];
            int at = word == null
                    ? DocIdSetIterator.NO_MORE_DOCS
                    : i < first && word.docID() < doc ? word.advance(doc) : word.docID();
            found += sharing.stands(i, at == doc) ? most[i] : 0;
        }
        return true;
    }
}
