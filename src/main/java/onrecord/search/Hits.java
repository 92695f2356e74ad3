package onrecord.search;

import java.util.List;

/**
 * What an index holds for a query.
 *
 * @param best the sentences, best first; ties by file, passage and sentence
 * @param terms the query's distinct words, 64 at the most
 * @param highest the score that no sentence can exceed for this query; 0 for a query without words
 */
public record Hits(List<Hit> best, List<Term> terms, double highest) {

    public Hits {
        best = List.copyOf(best);
        terms = List.copyOf(terms);
    }
}
