package onrecord.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import onrecord.search.lucene.Piece.Pair;
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

    private static final int[] NONE = {};

    private final LeafReader reader;
    private final int base;
    private final Piece piece;
    private final BestDocs best;
    private final @Nullable PostingsEnum[] words;
    private final @Nullable PostingsEnum[] places;
    /** What all words before one can add together. */
    private final double[] before;
    private final boolean[] here;
    private final SortedDocValues files;
    private final NumericDocValues passages;

    LeafWordings(LeafReaderContext leaf, Piece piece, BestDocs best) throws IOException {
        this.reader = leaf.reader();
        this.base = leaf.docBase;
        this.piece = piece;
        this.best = best;
        int count = piece.words().size();
        this.words = new PostingsEnum[count];
        this.places = new PostingsEnum[count];
        this.before = new double[count + 1];
        this.here = new boolean[count];
        this.files = DocValues.getSorted(reader, Fields.FILE);
        this.passages = DocValues.getNumeric(reader, Fields.PASSAGE);
        for (int i = 0; i < count; i++) {
            words[i] = postings(i, PostingsEnum.NONE);
            before[i + 1] = before[i] + (words[i] == null ? 0 : piece.words().get(i).most());
        }
    }

    private @Nullable PostingsEnum postings(int word, int flags) throws IOException {
        return reader.postings(new Term(piece.field(), piece.words().get(word).word()), flags);
    }

    /** Offers all that may be among the best. */
    void offer() throws IOException {
        Bits live = reader.getLiveDocs();
        int first = first();
        for (int doc = next(first, -1); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(first, doc)) {
            if ((live == null || live.get(doc)) && match(doc, first) && best.wants(atMost())) {
                offer(doc, score(doc));
                first = first();
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

    /** The first word that, with all before it, can lift a sentence among the best. */
    private int first() {
        int first = 0;
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
            here[i] = at == doc;
            found += here[i] ? piece.words().get(i).most() : 0;
        }
        return true;
    }

    /** The score if the words stand side by side. */
    private double atMost() {
        double score = ofWords();
        for (Pair pair : piece.pairs()) {
            score += here[pair.first()] && here[pair.second()] ? pair.weight() : 0;
        }
        return score;
    }

    private double ofWords() {
        double score = 0;
        for (int i = 0; i < here.length; i++) {
            score += here[i] ? piece.words().get(i).weight() : 0;
        }
        return score;
    }

    private double score(int doc) throws IOException {
        int[][] at = new int[here.length][];
        double score = ofWords();
        for (Pair pair : piece.pairs()) {
            if (here[pair.first()] && here[pair.second()]) {
                at[pair.first()] = at[pair.first()] == null ? places(pair.first(), doc) : at[pair.first()];
                at[pair.second()] = at[pair.second()] == null ? places(pair.second(), doc) : at[pair.second()];
                score += touch(at[pair.first()], at[pair.second()]) ? pair.weight() : 0;
            }
        }
        return score;
    }

    /** Where a word stands in a sentence, in order. */
    private int[] places(int word, int doc) throws IOException {
        PostingsEnum in = places[word] == null ? postings(word, PostingsEnum.POSITIONS) : places[word];
        places[word] = in;
        if (in == null || in.advance(doc) != doc) {
            return NONE;
        }
        int[] at = new int[in.freq()];
        for (int i = 0; i < at.length; i++) {
            at[i] = in.nextPosition();
        }
        return at;
    }

    private static boolean touch(int[] first, int[] second) {
        for (int at : first) {
            if (Arrays.binarySearch(second, at + 1) >= 0) {
                return true;
            }
        }
        return false;
    }
}
