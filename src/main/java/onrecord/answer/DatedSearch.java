package onrecord.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import onrecord.answer.Finder.Found;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Corpus;
import onrecord.corpus.Speaker;

/** Answers what somebody said at some time, with what was said then and nothing else. */
final class DatedSearch {

    private final Corpus corpus;
    private final People people;
    private final Quoter quoter;
    private final PeriodReader periods;
    private final double threshold;

    DatedSearch(Corpus corpus, People people, Quoter quoter, double threshold) {
        this.corpus = corpus;
        this.people = people;
        this.quoter = quoter;
        this.periods = new PeriodReader(corpus);
        this.threshold = threshold;
    }

    /**
     * The answer to a question that tells a time; nothing where it tells none.
     *
     * @param anytime the answer whenever it was said; the time may belong to the subject, "the fire of 1921"
     */
    Optional<Answer> answer(Question question, Set<Speaker> speakers, Finder finder,
            Function<Question, Answer> anytime) {
        return SaidWhen.in(question, periods)
                .map(when -> anytime.apply(question.on(when.topic())) instanceof Answer.Quoted timeless
                        ? then(question, when, speakers, finder)
                                .orElseGet(() -> naming(anytime.apply(question), when, timeless))
                        : anytime.apply(question));
    }

    private Optional<Answer> then(Question question, SaidWhen when, Set<Speaker> speakers, Finder finder) {
        if (when.topic().isBlank()) {
            List<Quotation> first = quoter
                    .first(new Substance(corpus, people).of(speakers, false).filter(when::fits));
            return first.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Answer.Quoted(question, Substance.LIKELY, first));
        }
        Question timeless = question.on(when.topic());
        Found found = finder.said(timeless, speakers, when::fits);
        return found.confidence() < threshold
                ? Optional.empty()
                : Optional.of(new Answer.Quoted(question, found.confidence(),
                        quoter.quotations(timeless, found.candidates())));
    }

    /** What names that time, where it may be the subject; else that nothing is of that time, with what is of another. */
    private Answer naming(Answer any, SaidWhen when, Answer.Quoted timeless) {
        List<Quotation> naming = any instanceof Answer.Quoted quoted
                ? quoted.quotations().stream().filter(one -> when.names(one.excerpt().text())).toList()
                : List.of();
        Question question = any.question();
        if (any instanceof Answer.Quoted quoted && !naming.isEmpty()) {
            return new Answer.Quoted(question, quoted.confidence(), naming);
        }
        List<String> names = question.asked().stream().map(Asked::name).toList();
        return new Answer.NotFound(question, 0, when.why(names, corpus), timeless.quotations().subList(0, 1));
    }
}
