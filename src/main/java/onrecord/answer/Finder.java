package onrecord.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import onrecord.corpus.Speaker;
import onrecord.search.Hits;
import onrecord.search.Query;
import onrecord.search.Retriever;

/** Searches for one answer: what may be quoted, best first, and how likely it answers. For one thread. */
final class Finder {

    /** Wide enough that dropping sentences of headings and of other people still leaves a full answer. */
    private static final int CANDIDATES = 50;

    /** Wide enough for the best of every day, although one day has most to say. */
    private static final int MANY = 300;

    private final Retriever retriever;
    private final Readings readings;
    private final Function<Question, Candidates> candidates;
    private final Judge judge;
    private final double threshold;
    private final Map<Question, Candidates> known = new HashMap<>();
    private final Map<Question, List<Candidate>> anybodys = new HashMap<>();

    /**
     * @param readings what this answer has opened
     * @param candidates makes those of a question
     * @param threshold the confidence from which on something answers
     */
    Finder(Retriever retriever, Readings readings, Function<Question, Candidates> candidates, Judge judge,
            double threshold) {
        this.retriever = new Remembered(retriever);
        this.readings = readings;
        this.candidates = candidates;
        this.judge = judge;
        this.threshold = threshold;
    }

    /**
     * What a search brought.
     *
     * @param hits what the index holds
     * @param clues what the question gives to choose by
     * @param candidates best first
     * @param confidence how likely the best of it answers, from 0 to 1
     */
    record Found(Hits hits, Clues clues, List<Candidate> candidates, double confidence) {
    }

    /** What this answer has opened. */
    Readings readings() {
        return readings;
    }

    /** A question about what somebody did may be answered by their words or by nobody's, never by another's. */
    Found find(Question question, Set<Speaker> speakers) {
        if (!question.besides().isEmpty()) {
            return search(question.topic(), Set.of(), question,
                    candidate -> !candidate.nobodys() && !candidate.saidBy(question.besides()));
        }
        if (speakers.isEmpty()) {
            return search(Wanted.of(question), Set.of(), question, candidate -> true);
        }
        OwnWords own = new OwnWords(question);
        Found said = search(question.topic(), speakers, question,
                candidate -> candidate.saidBy(speakers) && own.hold(candidate));
        if (question.kind() == Kind.STATEMENT) {
            return said;
        }
        Found told = search(Wanted.of(question), Set.of(), question,
                candidate -> candidate.nobodys() || candidate.saidBy(speakers));
        return told.confidence() > said.confidence() ? told : said;
    }

    /** All that anybody, or one of these people, says on the subject, each likely for itself as {@link #confidence} says. */
    Found findMany(Question question, Set<Speaker> speakers) {
        Hits hits = retriever.retrieve(new Query(question.topic(), speakers), MANY);
        Clues clues = of(question).clues(hits);
        OwnWords own = new OwnWords(question);
        List<Candidate> fitting = of(question).fitting(hits,
                candidate -> speakers.isEmpty() || (candidate.saidBy(speakers) && own.hold(candidate)));
        List<Candidate> found = withReplies(question, of(question).ordered(fitting, clues));
        return new Found(hits, clues, found, found.isEmpty() ? 0 : confidence(found.getFirst(), clues));
    }

    /** What these people say on the subject, as far as it fits. */
    Found said(Question question, Set<Speaker> speakers, Predicate<Candidate> fits) {
        Hits hits = retriever.retrieve(new Query(question.topic(), speakers), MANY);
        Clues clues = of(question).clues(hits);
        OwnWords own = new OwnWords(question);
        List<Candidate> fitting = of(question).fitting(hits,
                candidate -> candidate.saidBy(speakers) && fits.test(candidate) && own.hold(candidate));
        List<Candidate> found = withReplies(question, of(question).ordered(fitting, clues)).stream().filter(fits)
                .toList();
        return new Found(hits, clues, found,
                found.isEmpty() ? 0 : judge.confidence(found, clues, doubted(question)));
    }

    /** How likely one sentence alone answers, from 0 to 1. */
    double confidence(Candidate one, Clues clues) {
        return judge.confidence(List.of(one), clues, false);
    }

    /** What anybody says on the subject, best first. */
    List<Candidate> anybodys(Question question) {
        return of(question).ordered(fitting(question), of(question).clues(hits(question)));
    }

    private List<Candidate> asking(Question question) {
        Hits hits = hits(question);
        return of(question).anyAsks(hits)
                ? of(question).asking(fitting(question), of(question).clues(hits))
                : List.of();
    }

    private List<Candidate> fitting(Question question) {
        return anybodys.computeIfAbsent(question, asked -> of(asked).fitting(hits(asked), candidate -> true));
    }

    /** What the index holds on the subject, whoever says it. */
    Hits hits(Question question) {
        return retriever.retrieve(new Query(question.topic(), Set.of()), CANDIDATES);
    }

    /** "Did X apologise?" asks whether something is so, and may be wrong. */
    boolean doubted(Question question) {
        return of(question).doubted();
    }

    private Candidates of(Question question) {
        return known.computeIfAbsent(question, candidates);
    }

    private Found search(String text, Set<Speaker> speakers, Question question, Predicate<Candidate> allowed) {
        Hits hits = retriever.retrieve(new Query(text, speakers), CANDIDATES);
        Clues clues = of(question).clues(hits);
        List<Candidate> found = of(question).ordered(of(question).fitting(hits, allowed), clues);
        return judged(question, hits, clues, withReplies(question, found));
    }

    private Found judged(Question question, Hits hits, Clues clues, List<Candidate> found) {
        List<Candidate> all = question.asked().size() > 1
                ? new Together(question.asked()).ordered(found, anybodys(question))
                : found;
        List<Candidate> ofTheDay = of(question).ofTheDay(all);
        double then = ofTheDay.isEmpty() ? 0 : judge.confidence(ofTheDay, clues, doubted(question));
        if (then >= threshold) {
            return new Found(hits, clues, ofTheDay, then);
        }
        return new Found(hits, clues, all, all.isEmpty() ? 0 : judge.confidence(all, clues, doubted(question)));
    }

    private List<Candidate> withReplies(Question question, List<Candidate> found) {
        return of(question).withReplies(found,
                Candidates.speakers(question).isEmpty() ? found : asking(question));
    }
}
