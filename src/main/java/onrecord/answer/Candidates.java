package onrecord.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.corpus.Speaker;
import onrecord.search.Hit;
import onrecord.search.Hits;

/** Makes candidates of what an index holds for one question, and puts them in order. */
final class Candidates {

    /** What an interviewer says is seldom what is looked for, whether it ends as a question or not. */
    private static final Pattern ASKER = Pattern.compile("(?:Q|QUESTION|Question|REPORTER)\\b[^:]{0,80}:");

    private final Question question;
    private final Readings readings;
    private final QuestionWords known;
    private final Ranking ranking;
    private final Days days;
    private final List<FullName> named;
    private final Replies replies;
    private final Sought sought;
    private final boolean doubted;

    Candidates(Question question, Readings readings, People people, QuestionWords known, Ranking ranking) {
        this.question = question;
        this.readings = readings;
        this.known = known;
        this.ranking = ranking;
        this.days = new Days(question.text());
        this.named = people.namedIn(question.text());
        this.replies = new Replies(question.kind());
        this.sought = new Sought(question);
        this.doubted = doubted(question, known);
    }

    /** "Did X apologise?" asks whether something is so, and may be wrong. */
    private static boolean doubted(Question question, QuestionWords known) {
        List<Word> words = LeadIn.without(Words.of(Chatter.strip(question.text())));
        return !question.asked().isEmpty() && !words.isEmpty() && known.auxiliary(words.getFirst());
    }

    Question question() {
        return question;
    }

    /** Whether it is asked if somebody did something, which nobody may have done. */
    boolean doubted() {
        return doubted;
    }

    /** What the question gives to choose by. */
    Clues clues(Hits hits) {
        return new Clues(question, hits, new Shares(hits.terms(), known, doubted));
    }

    /** Those of the days that the question names; none where it names none. */
    List<Candidate> ofTheDay(List<Candidate> candidates) {
        return days.only(candidates);
    }

    /** Whether anything that was found asks and is replied to. */
    boolean anyAsks(Hits hits) {
        return hits.best().stream().flatMap(hit -> candidate(hit).stream())
                .anyMatch(candidate -> replies.reply(candidate).isPresent());
    }

    /** What may be quoted of what was found, by score; sentences that lack what the question wants have less of it. */
    List<Candidate> fitting(Hits hits, Predicate<Candidate> allowed) {
        Implied implied = new Implied(days, hits.terms(), named);
        return hits.best().stream()
                .flatMap(hit -> candidate(hit).stream())
                .filter(candidate -> candidate.in().quotable() && !Evidence.leadsIn(candidate.text())
                        && !candidate.label())
                .filter(allowed)
                .map(implied::in)
                .map(candidate -> replies.reply(candidate).isPresent() ? candidate : fit(candidate))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }

    /**
     * The same, best first.
     *
     * @param fitting by score
     */
    List<Candidate> ordered(List<Candidate> fitting, Clues clues) {
        return ranking.ordered(fitting, clues);
    }

    /** Those of them that ask and are replied to, best first. */
    List<Candidate> asking(List<Candidate> fitting, Clues clues) {
        return ranking.ordered(fitting, clues, candidate -> replies.reply(candidate).isPresent());
    }

    /**
     * Those found, and replies to what the documents' own questioners asked; a question that is replied to answers nothing.
     *
     * @param asking those that may ask
     */
    List<Candidate> withReplies(List<Candidate> found, List<Candidate> asking) {
        Set<Speaker> speakers = speakers(question);
        List<Candidate> all = new ArrayList<>(replies.to(asking).stream().map(this::fit).toList());
        all.removeIf(reply -> !speakers.isEmpty() && !reply.saidBy(speakers));
        all.removeIf(reply -> reply.saidBy(question.besides()));
        found.stream().filter(candidate -> replies.reply(candidate).isEmpty()).forEach(all::add);
        all.sort(Comparator.comparingDouble(Candidate::rank).reversed());
        return all;
    }

    static Set<Speaker> speakers(Question question) {
        return question.asked().stream().flatMap(one -> one.speakers().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Candidate fit(Candidate candidate) {
        boolean nobodys = candidate.nobodys();
        String text = candidate.text();
        boolean uncredited = question.kind() == Kind.WHO_SAID && nobodys;
        double asking = Evidence.asks(text) || ASKER.matcher(text).lookingAt() ? 0.85 : 1;
        return candidate.scored(
                candidate.score() * (uncredited ? 0.8 : 1) * sought.fitness(text, !nobodys) * asking);
    }

    private Optional<Candidate> candidate(Hit hit) {
        return readings.of(hit.file())
                .map(reading -> new Candidate(reading, hit.passage(), hit.sentence(), hit.score(), hit.inSentence(),
                        hit.inContext(), false));
    }
}
