package onrecord.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import onrecord.search.Hit;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** The sentences of chosen passages of one segment, scored a term at a time. */
final class LeafSentences {

    private final LeafReaderContext leaf;
    private final LeafReader reader;
    private final int[] passages;
    private final float[] passageScores;
    private final long[] contexts;
    /** Where the sentences of each passage start in the arrays below; one more for the end. */
    private final int[] starts;
    private final long[] norms;
    private final double[] scores;
    private final long[] matches;
    private final double[] ofTerm;
    private @Nullable PostingsEnum inSentences;
    private @Nullable PostingsEnum inContexts;

    /** @param chosen passages of {@code leaf}, by document */
    LeafSentences(LeafReaderContext leaf, List<ScoreDoc> chosen) throws IOException {
        this.leaf = leaf;
        reader = leaf.reader();
        passages = chosen.stream().mapToInt(passage -> passage.doc - leaf.docBase).toArray();
        passageScores = new float[passages.length];
        contexts = new long[passages.length];
        starts = new int[passages.length + 1];
        NumericDocValues counts = DocValues.getNumeric(reader, Fields.SENTENCES);
        for (int i = 0; i < passages.length; i++) {
            passageScores[i] = chosen.get(i).score;
            starts[i + 1] = starts[i] + (counts.advanceExact(passages[i]) ? (int) counts.longValue() : 0);
        }
        int all = starts[passages.length];
        norms = norms(new long[all]);
        scores = new double[all];
        matches = new long[all];
        ofTerm = new double[all];
    }

    /** Adds what {@code term} is worth to each sentence; {@code bit} marks where it stands. */
    void add(SearchTerm term, long bit) throws IOException {
        PostingsEnum sentences = postings(Fields.SENTENCE, term.stem(), term.sentence(), inSentences,
                PostingsEnum.FREQS);
        // To make one for each term took as long as to go through it.
        inSentences = sentences == null ? inSentences : sentences;
        for (int i = 0; sentences != null && term.scorer() != null && i < passages.length; i++) {
            boolean found = false;
            for (int doc = from(sentences, first(i)); doc < passages[i]; doc = sentences.nextDoc()) {
                int at = starts[i] + doc - first(i);
                ofTerm[at] = term.scorer().score(sentences.freq(), norms[at]);
                matches[at] |= bit;
                found = true;
            }
            if (found) {
                spread(starts[i], starts[i + 1]);
            }
        }
        PostingsEnum holders = bit == 0
                ? null
                : postings(Fields.CONTEXT, term.stem(), term.context(), inContexts, PostingsEnum.NONE);
        inContexts = holders == null ? inContexts : holders;
        for (int i = 0; holders != null && i < passages.length; i++) {
            contexts[i] |= from(holders, passages[i]) == passages[i] ? bit : 0;
        }
    }

    /** Offers each sentence to {@code best}, or only those that somebody of {@code speakers} says. */
    void offer(List<BytesRef> speakers, BestHits best) throws IOException {
        boolean @Nullable [] said = speakers.isEmpty() ? null : said(speakers);
        SortedDocValues files = DocValues.getSorted(reader, Fields.FILE);
        NumericDocValues numbers = DocValues.getNumeric(reader, Fields.PASSAGE);
        for (int i = 0; i < passages.length; i++) {
            if (!files.advanceExact(passages[i]) || !numbers.advanceExact(passages[i])) {
                throw new IOException("Document " + passages[i] + " is no passage");
            }
            String file = files.lookupOrd(files.ordValue()).utf8ToString();
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                double score = scores[at] + Scoring.CONTEXT_WEIGHT * passageScores[i];
                if ((said == null || said[at]) && best.wants(score)) {
                    best.offer(new Hit(file, (int) numbers.longValue(), at - starts[i], score, matches[at],
                            contexts[i] | matches[at]));
                }
            }
        }
    }

    /** A sentence has its own share of the term, and a part of what a neighbour has more. */
    private void spread(int start, int end) {
        for (int at = start; at < end; at++) {
            double beside = Math.max(at > start ? ofTerm[at - 1] : 0, at + 1 < end ? ofTerm[at + 1] : 0);
            scores[at] += ofTerm[at] + Scoring.NEIGHBOUR * Math.max(0, beside - ofTerm[at]);
        }
        Arrays.fill(ofTerm, start, end, 0);
    }

    private boolean[] said(List<BytesRef> speakers) throws IOException {
        boolean[] said = new boolean[scores.length];
        for (BytesRef speaker : speakers) {
            PostingsEnum sentences = postings(Fields.SPEAKER, speaker, PostingsEnum.NONE);
            for (int i = 0; sentences != null && i < passages.length; i++) {
                for (int doc = from(sentences, first(i)); doc < passages[i]; doc = sentences.nextDoc()) {
                    said[starts[i] + doc - first(i)] = true;
                }
            }
        }
        return said;
    }

    private long[] norms(long[] norms) throws IOException {
        NumericDocValues values = reader.getNormValues(Fields.SENTENCE);
        for (int i = 0; values != null && i < passages.length; i++) {
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                norms[at] = values.advanceExact(first(i) + at - starts[i]) ? values.longValue() : 1;
            }
        }
        return norms;
    }

    private int first(int passage) {
        return passages[passage] - (starts[passage + 1] - starts[passage]);
    }

    private static int from(PostingsEnum postings, int doc) throws IOException {
        return postings.docID() < doc ? postings.advance(doc) : postings.docID();
    }

    private @Nullable PostingsEnum postings(String field, BytesRef term, TermStates states,
            @Nullable PostingsEnum used, int flags) throws IOException {
        Terms terms = reader.terms(field);
        IOSupplier<TermState> there = states.get(leaf);
        TermState state = there == null ? null : there.get();
        if (terms == null || state == null) {
            return null;
        }
        TermsEnum found = terms.iterator();
        found.seekExact(term, state);
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
