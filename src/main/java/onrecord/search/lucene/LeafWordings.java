package onrecord.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
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
    private final @Nullable Bits live;
    private final int base;
    private final BestDocs best;
    private final List<int[]> parts;
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
        this.live = reader.getLiveDocs();
        this.base = leaf.docBase;
        this.best = best;
        int count = piece.words().size();
        this.parts = piece.parts();
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

    /** Offers what holds a part. */
    void offerHolders() throws IOException {
        List<int[]> here = parts.stream().filter(part -> IntStream.of(part).allMatch(i -> words[i] != null)).toList();
        // What holds a part holds the word of it that tells most.
        int[] rarest = here.stream().mapToInt(part -> part[part.length - 1]).distinct().toArray();
        for (int doc = next(rarest, -1); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(rarest, doc)) {
            if (holdsAny(here, doc)) {
                consider(doc);
            }
        }
    }

    private boolean holdsAny(List<int[]> sought, int doc) throws IOException {
        for (int[] part : sought) {
            int i = part.length - 1;
            while (i >= 0 && stands(part[i], doc)) {
                i--;
            }
            if (i < 0) {
                return true;
            }
        }
        return false;
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
        int first = first(from);
        int[] telling = IntStream.range(first, words.length).filter(i -> words[i] != null).toArray();
        for (int doc = next(telling, -1); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(telling, doc)) {
            if (consider(doc) && first != first(first)) {
                first = first(first);
                telling = IntStream.range(first, words.length).filter(i -> words[i] != null).toArray();
            }
        }
    }

    /** Offers a sentence if it may be among the best; says whether it may. */
    private boolean consider(int doc) throws IOException {
        boolean may = (live == null || live.get(doc)) && match(doc) && best.wants(sharing.atMost());
        if (may) {
            offer(doc, sharing.score(doc, places, best));
        }
        return may;
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

    /** The next sentence in which one of these words stands. */
    private int next(int[] telling, int doc) throws IOException {
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (int i : telling) {
            PostingsEnum word = words[i];
            next = Math.min(next, word.docID() > doc ? word.docID() : word.nextDoc());
        }
        return next;
    }

    /** Finds out which words stand in a sentence; false as soon as they are too few. */
    private boolean match(int doc) throws IOException {
        double found = 0;
        for (int i = words.length - 1; i >= 0; i--) {
            if (!best.wants(found + before[i + 1])) {
                return false;
            }
            found += sharing.stands(i, stands(i, doc)) ? most[i] : 0;
        }
        return true;
    }

    private boolean stands(int i, int doc) throws IOException {
        PostingsEnum word = words[i];
        return word != null && (word.docID() < doc ? word.advance(doc) : word.docID()) == doc;
    }
}
