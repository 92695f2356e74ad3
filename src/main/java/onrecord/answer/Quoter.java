package onrecord.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes quotations of candidates: which are worth it, what goes with each, and what is remarked beside them. */
final class Quoter {

    private final int most;
    private final double furthest;
    private final QuestionWords known;
    private final Clock clock;

    /**
     * @param most quotations an answer holds
     * @param clock tells how old the newest source is
     */
    Quoter(int most, Weights weights, QuestionWords known, Clock clock) {
        this.most = most;
        this.furthest = weights.of("choice.beside");
        this.known = known;
        this.clock = clock;
    }

    /** Those that answer a question. */
    List<Quotation> quotations(Question question, List<Candidate> candidates) {
        boolean statements = !question.asked().isEmpty() && question.kind() == Kind.STATEMENT;
        int wanted = statements ? most : Math.min(most, 3);
        double least = candidates.getFirst().score() * (statements ? 0.4 : 0.6);
        Neighbours neighbours = new Neighbours(candidates, furthest);
        ExcerptBuilder excerpts = new ExcerptBuilder();
        Later later = new Later(question, known);
        for (Candidate candidate : later.ordered(candidates)) {
            if (excerpts.size() < wanted && candidate.score() >= least) {
                boolean joined = candidate.reply() || question.kind() == Kind.STATEMENT;
                Optional<Candidate> beside = joined ? Optional.empty() : neighbours.of(candidate);
                beside.ifPresentOrElse(other -> excerpts.add(candidate, other), () -> excerpts.add(candidate, joined));
            }
        }
        return later.remarked(excerpts.quotations(), LocalDate.now(clock));
    }

    /** The first of them, each with what goes on with it. */
    List<Quotation> first(Stream<Candidate> candidates) {
        ExcerptBuilder excerpts = new ExcerptBuilder();
        candidates.takeWhile(candidate -> excerpts.size() < most).forEach(candidate -> excerpts.add(candidate, true));
        return excerpts.quotations();
    }

    /** The one nearest to the question, which answers nothing; none where no word of the question stands in any. */
    List<Quotation> nearest(List<Candidate> candidates) {
        ExcerptBuilder excerpts = new ExcerptBuilder();
        candidates.stream()
                .filter(candidate -> candidate.inSentence() != 0)
                .limit(1)
                .forEach(candidate -> excerpts.add(candidate, false));
        return excerpts.quotations();
    }
}
