package onrecord.answer;

import java.util.List;
import onrecord.search.Hits;
import onrecord.search.Term;

/** Says how likely it is that a sentence answers, from how much of the question stands in it. */
final class Judge {

    /** Below this an answer is withheld. */
    static final double THRESHOLD = 0.5;

    /**
     * Fitted by logistic regression on 2,722 questions about an encyclopaedia of which half have no answer in it
     * (answered or not, from the best sentence's score and the share of the question that stands in its context; area
     * under the curve .953 on the half not fitted), then moved so that 93 % of the answerable ones lie above a half.
     */
    private static final double SCORE = 16.7;
    private static final double CONTEXT = 3.0;
    private static final double CONSTANT = -5.9;

    private final List<Term> terms;
    private final double highest;
    private final double weight;
    private final QuestionWords known;

    Judge(Hits hits, QuestionWords known) {
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
        double sum = SCORE * score + CONTEXT * coverage(candidate.inContext()) + CONSTANT;
        return 1 / (1 + Math.exp(-sum));
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
            boolean speech = known.ofSpeech(Words.fold(terms.get(i).word()));
            all += there ? own : 0;
            telling += there && !speech ? own : 0;
            tellingWhole += speech ? 0 : own;
        }
        return tellingWhole > 0 ? telling : all;
    }
}
