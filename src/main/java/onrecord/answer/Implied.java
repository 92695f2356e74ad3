package onrecord.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onrecord.search.Term;

/**
 * Words of a question that a sentence need not hold because they go without saying there: the day on which its document
 * was published, the first name of somebody whom it calls by the last.
 */
final class Implied {

    /** What a word that stands once in a sentence of ordinary length is worth of its weight in BM25 with k1 .9. */
    private static final double WORTH = 0.5;

    private final List<Term> terms;
    private final List<String> folded;
    private final Days days;
    private final List<Set<String>> names;
    private final List<List<String>> lastNames;
    private final long ofThem;

    /**
     * @param days the days that the question names
     * @param terms the words it is looked for by
     * @param names the people whom it names in full
     */
    Implied(Days days, List<Term> terms, List<FullName> names) {
        this.terms = terms;
        this.folded = terms.stream().map(term -> Words.fold(term.word())).toList();
        this.days = days;
        this.names = names.stream().filter(name -> !name.bare()).map(name -> Set.copyOf(name.words())).toList();
        this.lastNames = names.stream().filter(name -> !name.bare()).map(FullName::last).toList();
        this.ofThem = ofThem();
    }

    /** The words of names and days. A sentence that lacks none of them is spared a closer look, as most are. */
    private long ofThem() {
        long all = 0;
        for (int i = 0; i < folded.size(); i++) {
            String word = folded.get(i);
            boolean one = days.has(word) || names.stream().anyMatch(name -> name.contains(word));
            all |= one ? 1L << i : 0;
        }
        return all;
    }

    /** The same candidate, with what goes without saying there counted as said. */
    Candidate in(Candidate candidate) {
        long missing = ofThem & ~candidate.inSentence();
        if (missing == 0) {
            return candidate;
        }
        Set<String> unsaid = unsaid(candidate);
        double score = candidate.score();
        long context = candidate.inContext();
        for (int i = 0; i < terms.size(); i++) {
            if ((missing >>> i & 1) == 1 && unsaid.contains(folded.get(i))) {
                score += WORTH * terms.get(i).weight();
                context |= 1L << i;
            }
        }
        return new Candidate(candidate.reading(), candidate.passage(), candidate.sentence(), score,
                candidate.inSentence(), context, candidate.reply());
    }

    private Set<String> unsaid(Candidate candidate) {
        Set<String> unsaid = new HashSet<>(days.wordsOf(candidate.reading().document().citation().date()));
        List<String> words = names.isEmpty() ? List.of() : Words.folded(candidate.text());
        for (int i = 0; i < names.size(); i++) {
            if (words.containsAll(lastNames.get(i))) {
                unsaid.addAll(names.get(i));
            }
        }
        return unsaid;
    }
}
