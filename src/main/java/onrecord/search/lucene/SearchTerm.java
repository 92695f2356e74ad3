package onrecord.search.lucene;

import onrecord.search.Term;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A word of a query as one state of the index holds it.
 *
 * @param word as the query has it
 * @param stem what is looked up: the word's stem, or a near one where the word stands nowhere
 * @param sentences how many sentences hold the word itself
 * @param weight its inverse document frequency over sentences
 * @param boost how much it counts beside others
 * @param highest the most it can add to a sentence's score
 * @param scorer scores it in a sentence; null if no sentence holds the stem
 */
record SearchTerm(QueryWord word, BytesRef stem, int sentences, double weight, double boost, double highest,
        @Nullable SimScorer scorer) {

    boolean content() {
        return word.content();
    }

    Term term() {
        return new Term(word.stem(), word.spelt(), weight, sentences);
    }
}
