package onrecord.answer;

import java.util.List;
import java.util.function.Predicate;
import onrecord.search.Term;

/** How much of a question each of its words is: rare words are more, verbs of saying nothing unless there is nothing else. */
final class Shares {

    private final List<Term> terms;
    private final double[] weights;
    private final double all;

    /** @param doubted whether it is asked if somebody did something: then the verb tells as well */
    Shares(List<Term> terms, QuestionWords known, boolean doubted) {
        this.terms = terms;
        double[] telling = terms.stream()
                .mapToDouble(term -> tells(Words.fold(term.word()), known, doubted) ? term.weight() : 0)
                .toArray();
        this.weights = sum(telling) > 0 ? telling : terms.stream().mapToDouble(Term::weight).toArray();
        this.all = sum(weights);
    }

    /** "Did X apologise" stands and falls with the verb; "how did X describe" does not. */
    private static boolean tells(String folded, QuestionWords known, boolean doubted) {
        return !known.ofSpeech(folded) || (doubted && !known.bareVerb(folded));
    }

    List<Term> terms() {
        return terms;
    }

    /** How much of the question one of its words is, from 0 to 1. */
    double of(int term) {
        return all <= 0 ? 0 : weights[term] / all;
    }

    /** How much of the question a set of its words is, from 0 to 1. */
    double of(long words) {
        double share = 0;
        for (int i = 0; i < weights.length; i++) {
            share += (words >>> i & 1) == 1 ? of(i) : 0;
        }
        return share;
    }

    /** The words that are so. */
    long where(Predicate<Term> so) {
        long words = 0;
        for (int i = 0; i < terms.size(); i++) {
            words |= so.test(terms.get(i)) ? 1L << i : 0;
        }
        return words;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
