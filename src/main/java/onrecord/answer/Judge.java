package onrecord.answer;

import java.util.List;
import onrecord.search.Hits;
import onrecord.search.Term;

/** Says how likely it is that a sentence answers, from how much of the question stands in it. */
final class Judge {

    /** Below this an answer is withheld. */
    static final double THRESHOLD = 0.5;

    /**
     * Fitted by logistic regression on 2,722 questions about an encyclopaedia, of which half have no answer in it: the best
     * sentence's score and the share of the question that stands in its context tell them apart with an area under the
     * curve of .953 on the half not fitted; neither more shares nor the runner-up's score added anything. The constant
     * was then moved so that 93 % of the answerable ones lie above a half.
     */
    private static final double SCORE = 16.7;
    private static final double CONTEXT = 3.0;
    private static final double CONSTANT = -5.6;

    /**
     * 4 % of the answerable and 32 % of the unanswerable of those questions hold a name that the documents lack; small
     * collections, whose words all seem common, need this more than large ones.
     */
    private static final double ABSENT_WORD = 0.5;
    private static final double ABSENT_NAME = 1.8;

    private final List<Term> terms;
    private final double highest;
    private final double weight;
    private final QuestionWords known;
    private final boolean doubted;

    /** @param doubted whether it is asked if somebody did something, which nobody may have done */
    Judge(Hits hits, QuestionWords known, boolean doubted) {
        this.doubted = doubted;
        this.terms = hits.terms();
        this.highest = hits.highest();
        this.known = known;
        this.weight = covered(-1L);
    }

    /** From 0 to 1. */
    double confidence(Candidate candidate) {
        if (highest <= 0 || weight <= 0) {
            return 0;
        }
        double score = Math.min(1, candidate.score() / highest);
        double sum = SCORE * score + CONTEXT * coverage(candidate.inContext()) + CONSTANT - absence();
        return 1 / (1 + Math.exp(-sum));
    }

    /** A question with a word that no document has is seldom answered, one with such a name hardly ever. */
    private double absence() {
        List<Term> absent = terms.stream()
                .filter(term -> term.sentences() == 0 && tells(Words.fold(term.word())))
                .toList();
        boolean name = absent.stream().anyMatch(term -> Character.isUpperCase(term.word().codePointAt(0)));
        return absent.isEmpty() ? 0 : name || doubted ? ABSENT_NAME : ABSENT_WORD;
    }

    /** "Did X apologise" stands and falls with the verb; "how did X describe" does not. */
    private boolean tells(String folded) {
        return !known.ofSpeech(folded) || (doubted && !known.bareVerb(folded));
    }

    /** How much of the question a set of its words is; verbs of saying count nothing unless there is nothing else. */
    double coverage(long mask) {
        return weight <= 0 ? 0 : covered(mask) / weight;
    }

    private double covered(long mask) {
        double all = 0;
        double telling = 0;
        double tellingWhole = 0;
        for (int i = 0; i < terms.size(); i++) {
            double own = terms.get(i).weight();
            boolean there = (mask >>> i & 1) == 1;
            boolean speech = !tells(Words.fold(terms.get(i).word()));
            all += there ? own : 0;
            telling += there && !speech ? own : 0;
            tellingWhole += speech ? 0 : own;
        }
        return tellingWhole > 0 ? telling : all;
    }
}
