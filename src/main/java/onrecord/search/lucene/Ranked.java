package onrecord.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * The best of what a query finds. Which of several equal ones are among them does not depend on where the index has them: it
 * is those whose file and passage come first.
 */
final class Ranked {

    private Ranked() {
    }

    /** At most {@code n} sentences, passages or asides, best first. */
    static ScoreDoc[] best(IndexSearcher searcher, Query query, int n) throws IOException {
        // One more than asked for shows whether there is a choice between equals; most often there is none.
        ScoreDoc[] found = searcher.search(query, new TopScoreDocCollectorManager(n + 1, n + 1)).scoreDocs;
        if (found.length <= n) {
            return found;
        }
        if (found[n - 1].score > found[n].score) {
            return Arrays.copyOf(found, n);
        }
        return searcher.search(query, new Choices(n, found[n - 1].score));
    }

    /**
     * What was found in parts of the index.
     *
     * @param least what is worth less is not among the best
     */
    private record Choices(int n, float least) implements CollectorManager<Choice, ScoreDoc[]> {

        @Override
        public Choice newCollector() {
            return new Choice(n, least);
        }

        @Override
        public ScoreDoc[] reduce(Collection<Choice> parts) {
            return parts.stream().flatMap(part -> part.worstFirst.stream()).sorted().limit(n)
                    .map(Found::scored).toArray(ScoreDoc[]::new);
        }
    }

    /** Something found, and where it stands in the corpus. */
    record Found(int doc, float score, String file, long passage) implements Comparable<Found> {

        /** The best comes first. */
        @Override
        public int compareTo(Found other) {
            // Written out, since a search may find a sentence as good as the worst a million times.
            if (score != other.score) {
                return score > other.score ? -1 : 1;
            }
            int order = file.compareTo(other.file);
            order = order == 0 ? Long.compare(passage, other.passage) : order;
            return order == 0 ? Integer.compare(doc, other.doc) : order;
        }

        ScoreDoc scored() {
            return new ScoreDoc(doc, score);
        }
    }

    /** Looks at everything that may be among the best. */
    private static final class Choice extends SimpleCollector {

        private final int n;
        private final float least;
        private final PriorityQueue<Found> worstFirst = new PriorityQueue<>(Comparator.reverseOrder());
        private int base;
        private SortedDocValues files = DocValues.emptySorted();
        private NumericDocValues passages = DocValues.emptyNumeric();
        private Scorable scorer = new Scorable() {

            @Override
            public float score() {
                return 0;
            }
        };
        private int ordinal;
        private String file = "";

        Choice(int n, float least) {
            this.n = n;
            this.least = least;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.TOP_SCORES;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            base = leaf.docBase;
            files = DocValues.getSorted(leaf.reader(), Fields.FILE);
            passages = DocValues.getNumeric(leaf.reader(), Fields.PASSAGE);
            ordinal = -1;
        }

        @Override
        public void setScorer(Scorable of) throws IOException {
            scorer = of;
            of.setMinCompetitiveScore(least);
        }

        @Override
        public void collect(int doc) throws IOException {
            float score = scorer.score();
            Found worst = worstFirst.size() < n ? null : worstFirst.peek();
            if (worst != null && score < worst.score()) {
                return;
            }
            // A sentence's passage is the next document that says which it is; a passage says so itself.
            int passage = files.docID() < doc ? files.advance(doc) : files.docID();
            if (!passages.advanceExact(passage)) {
                throw new IOException("Document " + passage + " is no passage");
            }
            if (files.ordValue() != ordinal) {
                ordinal = files.ordValue();
                file = files.lookupOrd(ordinal).utf8ToString();
            }
            worstFirst.add(new Found(base + doc, score, file, passages.longValue()));
            if (worstFirst.size() > n) {
                worstFirst.remove();
            }
        }
    }
}
