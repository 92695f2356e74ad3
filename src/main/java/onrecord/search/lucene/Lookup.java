package onrecord.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words of a query as one state of the index holds them.
 *
 * @param terms all of them, weighed
 * @param statistics of the same state
 */
record Lookup(List<SearchTerm> terms, LuceneStatistics statistics) {

    /** The terms that passages are found by. */
    List<SearchTerm> content() {
        return terms.stream().filter(SearchTerm::content).toList();
    }

    /** The passages around a term. */
    Query passages(SearchTerm term) throws IOException {
        Term context = new Term(Fields.CONTEXT, term.stem());
        return new BoostQuery(new TermQuery(context, statistics.states(context)), (float) term.boost());
    }

    /** Where the dictionaries have a term. */
    TermStates states(String field, SearchTerm term) throws IOException {
        return statistics.states(new Term(field, term.stem()));
    }
}
