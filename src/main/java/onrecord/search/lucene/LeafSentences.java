package onrecord.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** The sentences of chosen passages of one segment, scored a term at a time. */
final class LeafSentences {

    private final LeafReaderContext leaf;
    private final Lookup lookup;
    private final LeafReader reader;
    private final int[] passages;
    private final PassageScores[] scores;
    private final long[][] norms;
    private @Nullable PostingsEnum inSentences;
    private @Nullable PostingsEnum inContexts;

    /** @param chosen passages of {@code leaf}, by document */
    LeafSentences(LeafReaderContext leaf, Lookup lookup, List<ScoreDoc> chosen) throws IOException {
        this.leaf = leaf;
        this.lookup = lookup;
        reader = leaf.reader();
        passages = chosen.stream().mapToInt(passage -> passage.doc - leaf.docBase).toArray();
        scores = new PassageScores[passages.length];
        NumericDocValues counts = DocValues.getNumeric(reader, Fields.SENTENCES);
        for (int i = 0; i < passages.length; i++) {
            scores[i] = new PassageScores(chosen.get(i).score,
                    counts.advanceExact(passages[i]) ? (int) counts.longValue() : 0);
        }
        norms = norms();
    }

    /** Adds what {@code term} is worth to each sentence; {@code bit} marks where it stands. */
    void add(SearchTerm term, long bit) throws IOException {
        PostingsEnum sentences = postings(Fields.SENTENCE, term, inSentences, PostingsEnum.FREQS);
        // To make one for each term took as long as to go through it.
        inSentences = sentences == null ? inSentences : sentences;
        for (int i = 0; sentences != null && term.scorer() != null && i < passages.length; i++) {
            for (int doc = from(sentences, first(i)); doc < passages[i]; doc = sentences.nextDoc()) {
                int at = doc - first(i);
                scores[i].holds(at, term.scorer().score(sentences.freq(), norms[i][at]), bit);
            }
            scores[i].nextTerm();
        }
        PostingsEnum holders = bit == 0
                ? null
                : postings(Fields.CONTEXT, term, inContexts, PostingsEnum.NONE);
        inContexts = holders == null ? inContexts : holders;
        for (int i = 0; holders != null && i < passages.length; i++) {
            if (from(holders, passages[i]) == passages[i]) {
                scores[i].holdsAround(bit);
            }
        }
    }

    /** Offers each sentence to {@code best}, or only those that somebody of {@code speakers} says. */
    void offer(List<BytesRef> speakers, BestHits best) throws IOException {
        boolean[] @Nullable [] said = speakers.isEmpty() ? null : said(speakers);
        SortedDocValues files = DocValues.getSorted(reader, Fields.FILE);
        NumericDocValues numbers = DocValues.getNumeric(reader, Fields.PASSAGE);
        for (int i = 0; i < passages.length; i++) {
            if (!files.advanceExact(passages[i]) || !numbers.advanceExact(passages[i])) {
                throw new IOException("Document " + passages[i] + " is no passage");
            }
            String file = files.lookupOrd(files.ordValue()).utf8ToString();
            scores[i].offer(file, (int) numbers.longValue(), said == null ? null : said[i], best);
        }
    }

    private boolean[][] said(List<BytesRef> speakers) throws IOException {
        boolean[][] said = new boolean[passages.length][];
        Arrays.setAll(said, i -> new boolean[scores[i].sentences()]);
        for (BytesRef speaker : speakers) {
            PostingsEnum sentences = postings(Fields.SPEAKER, speaker, PostingsEnum.NONE);
            for (int i = 0; sentences != null && i < passages.length; i++) {
                for (int doc = from(sentences, first(i)); doc < passages[i]; doc = sentences.nextDoc()) {
                    said[i][doc - first(i)] = true;
                }
            }
        }
        return said;
    }

    private long[][] norms() throws IOException {
        NumericDocValues values = reader.getNormValues(Fields.SENTENCE);
        long[][] norms = new long[passages.length][];
        for (int i = 0; i < passages.length; i++) {
            norms[i] = new long[scores[i].sentences()];
            for (int at = 0; values != null && at < norms[i].length; at++) {
                norms[i][at] = values.advanceExact(first(i) + at) ? values.longValue() : 1;
            }
        }
        return norms;
    }

    private int first(int passage) {
        return passages[passage] - scores[passage].sentences();
    }

    private static int from(PostingsEnum postings, int doc) throws IOException {
        return postings.docID() < doc ? postings.advance(doc) : postings.docID();
    }

    private @Nullable PostingsEnum postings(String field, SearchTerm term, @Nullable PostingsEnum used, int flags)
            throws IOException {
        Terms terms = reader.terms(field);
        IOSupplier<TermState> there = lookup.states(field, term).get(leaf);
        TermState state = there == null ? null : there.get();
        if (terms == null || state == null) {
            return null;
        }
        TermsEnum found = terms.iterator();
        found.seekExact(term.stem(), state);
        return found.postings(used, flags);
    }

    private @Nullable PostingsEnum postings(String field, BytesRef term, int flags) throws IOException {
        Terms terms = reader.terms(field);
        if (terms == null) {
            return null;
        }
        TermsEnum found = terms.iterator();
        return found.seekExact(term) ? found.postings(null, flags) : null;
    }
}
