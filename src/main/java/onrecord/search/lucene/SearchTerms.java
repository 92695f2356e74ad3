package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Weighs the words of a query by how rare they are in one state of the index. */
final class SearchTerms {

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Census census;
    private final Spelling spelling;
    private final @Nullable CollectionStatistics statistics;
    private final int sentences;
    private final int passages;

    SearchTerms(IndexSearcher searcher, Spelling spelling) throws IOException {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.census = LiveSearcher.census(searcher);
        this.spelling = spelling;
        this.statistics = searcher.collectionStatistics(Fields.SENTENCE);
        this.sentences = census.size(Fields.SENTENCE).documents();
        this.passages = census.size(Fields.CONTEXT).documents();
    }

    List<SearchTerm> of(List<QueryWord> words) throws IOException {
        List<SearchTerm> terms = new ArrayList<>(words.size());
        for (QueryWord word : words) {
            terms.add(weighed(word));
        }
        return terms;
    }

    private SearchTerm weighed(QueryWord word) throws IOException {
        BytesRef stem = new BytesRef(word.stem());
        int in = census.holders(new Term(Fields.SENTENCE, stem));
        int around = census.holders(new Term(Fields.CONTEXT, stem));
        double weight = Scoring.idf(in, sentences);
        double boost = Scoring.boost(word);
        double context = word.content() ? Scoring.CONTEXT_WEIGHT * Scoring.idf(around, passages) : 0;
        double highest = boost * (weight + context);
        if (in == 0 && around == 0 && word.content()) {
            stem = spelling.meant(word.folded()).map(BytesRef::new).orElse(stem);
            boost *= Scoring.MISSPELT;
        }
        return new SearchTerm(word, stem, in, weight, boost, highest, scorer(stem, boost));
    }

    private @Nullable SimScorer scorer(BytesRef stem, double boost) throws IOException {
        Term term = new Term(Fields.SENTENCE, stem);
        int holders = census.holders(term);
        if (statistics == null || holders == 0) {
            return null;
        }
        return searcher.getSimilarity()
                .scorer((float) boost, statistics,
                        new TermStatistics(stem, holders, Math.max(holders, reader.totalTermFreq(term))));
    }
}
