package onrecord.search.lucene;

import onrecord.search.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A word of a query as one state of the index holds it.
 *
 * @param word as the query has it
 * @param stem what is looked up: the word's stem, or a near one where the word stands nowhere
 * @param sentence where the dictionary of each piece has the stem among those of sentences
 * @param context the same among those of passages
 * @param sentences how many sentences hold the word itself
 * @param weight its inverse document frequency over sentences
 * @param boost how much it counts beside others
 * @param highest the most it can add to a sentence's score
 * @param scorer scores it in a sentence; null if no sentence holds the stem
 */
record SearchTerm(QueryWord word, BytesRef stem, TermStates sentence, TermStates context, int sentences, double weight,
        double boost, double highest, @Nullable SimScorer scorer) {

    boolean content() {
        return word.content();
    }

    /** The passages around it. */
    Query passages() {
        return new BoostQuery(new TermQuery(new org.apache.lucene.index.Term(Fields.CONTEXT, stem), context),
                (float) boost);
    }

    Term term() {
        return new Term(word.stem(), word.spelt(), weight, sentences);
    }
}
