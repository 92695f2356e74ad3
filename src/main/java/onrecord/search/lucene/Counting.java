package onrecord.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import onrecord.search.Vocabulary.Count;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Counts where words stand in one state of the index. */
final class Counting {

    private final IndexSearcher searcher;
    private final DocumentRuns runs;
    private final Collection<List<String>> forms;

    /** @param forms each as the analysis of {@link Fields#WORD} gives it */
    Counting(IndexSearcher searcher, DocumentRuns runs, Collection<List<String>> forms) {
        this.searcher = searcher;
        this.runs = runs;
        this.forms = forms.stream().filter(words -> !words.isEmpty()).distinct().toList();
    }

    Count count() throws IOException {
        if (forms.isEmpty()) {
            return Count.NONE;
        }
        Query sentences = any(Fields.WORD);
        Query asides = any(Fields.ASIDE);
        Query both = new BooleanQuery.Builder().add(sentences, Occur.SHOULD).add(asides, Occur.SHOULD).build();
        return new Count(documents(both), searcher.count(sentences), searcher.count(asides));
    }

    private int documents(Query query) throws IOException {
        FixedBitSet documents = runs.none();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                runs.add(scorer.iterator(), leaf, documents);
            }
        }
        return documents.cardinality();
    }

    private Query any(String field) {
        List<Query> each = forms.stream().map(words -> every(field, words)).toList();
        if (each.size() == 1) {
            return each.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        each.forEach(form -> any.add(form, Occur.SHOULD));
        return any.build();
    }

    private static Query every(String field, List<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.getFirst()));
        }
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        words.forEach(word -> every.add(new TermQuery(new Term(field, word)), Occur.FILTER));
        return every.build();
    }
}
