package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Weighs the words of a query by how rare they are in one state of an index. */
final class SearchTerms {

    private final Scoring scoring = new Scoring();
    private final Statistics statistics;

    SearchTerms(Statistics statistics) {
        this.statistics = statistics;
    }

    List<SearchTerm> of(List<QueryWord> words) throws IOException {
        List<SearchTerm> terms = new ArrayList<>(words.size());
        for (QueryWord word : words) {
            terms.add(weighed(word));
        }
        return terms;
    }

    private SearchTerm weighed(QueryWord word) throws IOException {
        String stem = word.stem();
        long in = statistics.sentencesWith(stem);
        // Words that only put the question are not among those of passages.
        long around = word.content() ? statistics.passagesWith(stem) : 0;
        double weight = Scoring.idf(in, statistics.sentences());
        double boost = Scoring.boost(word);
        double context = word.content()
                ? Scoring.CONTEXT_WEIGHT * Scoring.idf(around, statistics.passages())
                : 0;
        double highest = boost * (weight + context);
        if (in == 0 && around == 0 && word.content()) {
            stem = statistics.meant(word.folded()).orElse(stem);
            boost *= Scoring.MISSPELT;
        }
        return new SearchTerm(word, new BytesRef(stem), (int) in, weight, boost, highest, scorer(stem, boost));
    }

    private @Nullable SimScorer scorer(String stem, double boost) throws IOException {
        long holders = statistics.sentencesWith(stem);
        if (holders == 0) {
            return null;
        }
        long sentences = statistics.sentences();
        // BM25 looks at how many sentences and words there are, and how many sentences hold the term; the rest must only be likely.
        var all = new CollectionStatistics(Fields.SENTENCE, sentences, sentences, statistics.words(), sentences);
        return scoring.scorer((float) boost, all, new TermStatistics(new BytesRef(stem), holders, holders));
    }
}
