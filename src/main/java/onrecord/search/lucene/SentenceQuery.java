package onrecord.search.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.search.Hits;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * One query as an engine asks it: first which passages are wanted, then which of their sentences are best. The engine tells
 * {@link Statistics} and finds passages by BM25; what everything weighs is decided here, once for all engines.
 */
public final class SentenceQuery {

    /** How BM25 scores a passage by its {@code context}: k1. */
    public static final float CONTEXT_K1 = Scoring.CONTEXT_K1;

    /** How BM25 scores a passage by its {@code context}: b. */
    public static final float CONTEXT_B = Scoring.CONTEXT_B;

    /** How many passages to look at, best first. */
    public static final int PASSAGES = Scoring.PASSAGES;

    private final List<QueryWord> words;

    SentenceQuery(List<QueryWord> words) {
        this.words = words;
    }

    /** A word that passages are found by, and how much it counts. */
    public record Clause(String stem, float boost) {
    }

    /**
     * A passage that was found.
     *
     * @param score what BM25 says of it
     * @param clauses of which {@link Weighed#clauses()} it holds the stem, by their places
     * @param sentences the stems of each sentence
     * @param said the places of its sentences that somebody of those asked for says; null if anybody will do
     */
    public record Found(String file, int number, float score, Set<Integer> clauses, List<List<String>> sentences,
            @Nullable Set<Integer> said) {

        private boolean @Nullable [] marked() {
            if (said == null) {
                return null;
            }
            boolean[] marked = new boolean[sentences.size()];
            said.forEach(at -> marked[at] = true);
            return marked;
        }
    }

    /** Whether there is nothing to look for. */
    public boolean empty() {
        return words.stream().noneMatch(QueryWord::content);
    }

    /** The stems that a ranking will ask {@link Statistics} about; words that may have been meant come on top. */
    public Set<String> stems() {
        Set<String> stems = new LinkedHashSet<>();
        words.forEach(word -> stems.add(word.stem()));
        return stems;
    }

    /** Those of them of which it also asks how many passages hold them. */
    public Set<String> contentStems() {
        Set<String> stems = new LinkedHashSet<>();
        words.stream().filter(QueryWord::content).forEach(word -> stems.add(word.stem()));
        return stems;
    }

    /** What passages are found by as long as no word is misspelt. */
    public List<Clause> clauses() {
        return words.stream().filter(QueryWord::content)
                .map(word -> new Clause(word.stem(), (float) Scoring.boost(word))).toList();
    }

    /** The query with each word weighed. */
    public Weighed weighed(Statistics statistics) throws IOException {
        return new Weighed(new SearchTerms(statistics).of(words));
    }

    /** A query that can rank sentences. */
    public static final class Weighed {

        private final List<SearchTerm> terms;

        private Weighed(List<SearchTerm> terms) {
            this.terms = terms;
        }

        /** What passages are found by. */
        public List<Clause> clauses() {
            return terms.stream().filter(SearchTerm::content)
                    .map(term -> new Clause(term.stem().utf8ToString(), (float) term.boost())).toList();
        }

        /** The best sentences of the passages. */
        public Hits best(List<Found> passages, int n) {
            BestHits best = new BestHits(n);
            passages.forEach(
                    passage -> scores(passage).offer(passage.file(), passage.number(), passage.marked(), best));
            double highest = terms.stream().mapToDouble(SearchTerm::highest).sum();
            return new Hits(best.inOrder(),
                    terms.stream().filter(SearchTerm::content).map(SearchTerm::term).toList(), highest);
        }

        private PassageScores scores(Found passage) {
            var scores = new PassageScores(passage.score(), passage.sentences().size());
            int place = 0;
            for (SearchTerm term : terms) {
                long bit = term.content() ? 1L << place : 0;
                if (term.content() && passage.clauses().contains(place++)) {
                    scores.holdsAround(bit);
                }
                add(term, bit, passage.sentences(), scores);
            }
            return scores;
        }

        private static void add(SearchTerm term, long bit, List<List<String>> sentences, PassageScores scores) {
            String stem = term.stem().utf8ToString();
            for (int at = 0; term.scorer() != null && at < sentences.size(); at++) {
                List<String> stems = sentences.get(at);
                long times = stems.stream().filter(stem::equals).count();
                if (times > 0) {
                    scores.holds(at, term.scorer().score((float) times, SmallFloat.intToByte4(stems.size())), bit);
                }
            }
            scores.nextTerm();
        }
    }
}
