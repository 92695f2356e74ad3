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
    private final Days days;
    private final List<Set<String>> names;
    private final List<List<String>> lastNames;

    /**
     * @param days the days that the question names
     * @param terms the words it is looked for by
     * @param names the people whom it names in full
     */
    Implied(Days days, List<Term> terms, List<FullName> names) {
        this.days = days;
        this.terms = terms;
        this.names = names.stream().filter(name -> !name.bare()).map(name -> Set.copyOf(name.words())).toList();
        this.lastNames = names.stream().filter(name -> !name.bare()).map(FullName::last).toList();
    }

    /** The same candidate, with what goes without saying there counted as said. */
    Candidate in(Candidate candidate) {
        Set<String> unsaid = new HashSet<>(days.wordsOf(candidate.reading().document().citation().date()));
        List<String> words = names.isEmpty() ? List.of() : Words.folded(candidate.text());
        for (int i = 0; i < names.size(); i++) {
            if (words.containsAll(lastNames.get(i))) {
                unsaid.addAll(names.get(i));
            }
        }
        double score = candidate.score();
        long context = candidate.inContext();
        for (int i = 0; i < terms.size() && !unsaid.isEmpty(); i++) {
            boolean missing = (candidate.inSentence() >>> i & 1) == 0;
            if (missing && unsaid.contains(Words.fold(terms.get(i).word()))) {
                score += WORTH * terms.get(i).weight();
                context |= 1L << i;
            }
        }
        return new Candidate(candidate.reading(), candidate.passage(), candidate.sentence(), score,
                candidate.inSentence(), context, candidate.reply());
    }
}
