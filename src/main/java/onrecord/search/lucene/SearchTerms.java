package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Weighs the words of a query by how rare they are in one state of the index. */
final class SearchTerms {

    private final IndexSearcher searcher;
    private final Census census;
    private final Spelling spelling;
    private final @Nullable CollectionStatistics statistics;
    private final int sentences;
    private final int passages;

    SearchTerms(IndexSearcher searcher, Spelling spelling) throws IOException {
        this.searcher = searcher;
        this.spelling = spelling;
        this.statistics = searcher.collectionStatistics(Fields.SENTENCE);
        this.census = LiveSearcher.census(searcher);
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
        TermStates sentence = states(Fields.SENTENCE, stem);
        // Words that only put the question are not among those of passages.
        TermStates context = word.content()
                ? states(Fields.CONTEXT, stem)
                : new TermStates(searcher.getTopReaderContext());
        int in = holders(Fields.SENTENCE, stem, sentence);
        int round = holders(Fields.CONTEXT, stem, context);
        double weight = Scoring.idf(in, sentences);
        double boost = Scoring.boost(word);
        double around = word.content() ? Scoring.CONTEXT_WEIGHT * Scoring.idf(round, passages) : 0;
        double highest = boost * (weight + around);
        if (in == 0 && round == 0 && word.content()) {
            stem = spelling.meant(word.folded()).map(BytesRef::new).orElse(stem);
            sentence = states(Fields.SENTENCE, stem);
            context = states(Fields.CONTEXT, stem);
            boost *= Scoring.MISSPELT;
        }
        return new SearchTerm(word, stem, sentence, context, in, weight, boost, highest,
                scorer(stem, sentence, boost));
    }

    /** Looked up once in each piece of the index; whoever needs its places goes there at once. */
    private TermStates states(String field, BytesRef stem) throws IOException {
        return TermStates.build(searcher, new Term(field, stem), true);
    }

    private int holders(String field, BytesRef stem, TermStates states) throws IOException {
        return census.holders(new Term(field, stem), states.docFreq());
    }

    private @Nullable SimScorer scorer(BytesRef stem, TermStates sentence, double boost) throws IOException {
        int holders = holders(Fields.SENTENCE, stem, sentence);
        if (statistics == null || holders == 0) {
            return null;
        }
        return searcher.getSimilarity().scorer((float) boost, statistics,
                new TermStatistics(stem, holders, Math.max(holders, sentence.totalTermFreq())));
    }
}
