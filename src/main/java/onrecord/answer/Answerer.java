package onrecord.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Corpus;
import onrecord.corpus.Speaker;
import onrecord.search.Hit;
import onrecord.search.Hits;
import onrecord.search.Query;
import onrecord.search.Retriever;
import onrecord.search.Vocabulary;
import onrecord.search.Wordings;

/**
 * Finds the words on the record that answer a question, or says that there are none.
 *
 * <p>Where a question is about people, only what they said is quoted; about several at once, also what the documents say of
 * them together. Safe for use by several threads at once.
 */
public final class Answerer {

    /** Wide enough that dropping sentences of headings and of other people still leaves a full answer. */
    private static final int CANDIDATES = 50;

    /** Wide enough for the best of every day, although one day has most to say. */
    private static final int MANY = 300;

    private final Retriever retriever;
    private final Corpus corpus;
    private final People people;
    private final QuestionWords known = new QuestionWords();
    private final Silence silence;
    private final WordForWord wordForWord;
    private final SourceList sources;
    private final Comparer comparer;
    private final TimelineMaker timelines;
    private final QuoteCheck quoteCheck;
    private final Limits limits;

    /**
     * How much is answered.
     *
     * @param excerpts how many an answer holds at the most
     * @param threshold the confidence below which the documents are said to hold no answer
     */
    public record Limits(int excerpts, double threshold) {

        /** What was fitted. */
        public static final Limits ORDINARY = new Limits(5, Judge.THRESHOLD);
    }

    /**
     * @param vocabulary asked for what may have been meant by a word that stands nowhere
     * @param wordings asked where quotations may stand
     * @param people those of the corpus
     */
    public Answerer(Retriever retriever, Vocabulary vocabulary, Wordings wordings, Corpus corpus, People people,
            Limits limits) {
        this.limits = limits;
        this.retriever = retriever;
        this.corpus = corpus;
        this.people = people;
        this.silence = new Silence(corpus, people, vocabulary);
        WordingPlaces places = new WordingPlaces(wordings, corpus);
        this.wordForWord = new WordForWord(new WordingFinder(places), corpus);
        this.quoteCheck = new QuoteCheck(places, new WordWeights(retriever), limits.excerpts());
        this.sources = new SourceList(corpus, people);
        this.comparer = new Comparer(people, this::answer);
        this.timelines = new TimelineMaker(corpus, limits.threshold());
    }

    /** Answers a question. The same question over the same corpus gets the same answer. */
    public Answer answer(Question question) {
        if (question.kind() == Kind.HELP) {
            return new Answer.Help(question, Hint.to(question));
        }
        if (question.kind() == Kind.SOURCES) {
            return sources.answer(question);
        }
        if (question.kind() == Kind.QUOTE_CHECK) {
            return quoteCheck.check(question, nearest(question));
        }
        if (question.kind() == Kind.COMPARE) {
            return comparer.compare(question);
        }
        Set<Speaker> speakers = speakers(question);
        if (!question.asked().isEmpty() && speakers.isEmpty()) {
            return new Answer.NotFound(question, 0, silence.unheard(question.asked()), nearest(question));
        }
        if (!question.quote().isEmpty()) {
            return wordForWord.answer(question, speakers, nearest(question), limits.excerpts());
        }
        if (question.kind() == Kind.TIMELINE) {
            return timeline(question, speakers);
        }
        if (question.topic().isBlank()) {
            return anything(question, speakers);
        }
        return search(question, speakers);
    }

    private Answer search(Question question, Set<Speaker> speakers) {
        Found found = find(question, speakers);
        String bare = bare(question);
        if (found.confidence() < limits.threshold() && !bare.equals(question.topic())) {
            return bare.isBlank() ? anything(question, speakers) : search(question.on(bare), speakers);
        }
        if (found.confidence() < limits.threshold()) {
            String why = silence.missing(question, found.hits());
            return new Answer.NotFound(question, found.confidence(), why, nearest(question));
        }
        List<Somebody> possible = possible(question, found.candidates());
        List<Quotation> quotations = quotations(question, found.candidates());
        return possible.size() > 1
                ? new Answer.NotFound(question, found.confidence(), silence.ambiguous(possible), quotations)
                : new Answer.Quoted(question, found.confidence(), quotations);
    }

    /** The subject without what may be wrong or missing in an answer: when it was said, and that it was announced. */
    private String bare(Question question) {
        if (question.kind() != Kind.STATEMENT || question.asked().isEmpty()) {
            return question.topic();
        }
        String timeless = TimeWords.without(question.text(), question.topic());
        List<Word> words = Words.of(timeless);
        List<Word> telling = words.stream().filter(word -> !known.bare(word)).toList();
        return telling.size() == words.size() ? timeless : Words.text(telling);
    }

    /** What a search brought, best first, and how likely the best of it answers. */
    private record Found(Hits hits, List<Candidate> candidates, double confidence) {
    }

    /** A question about what somebody did may be answered by their words or by nobody's, never by another's. */
    private Found find(Question question, Set<Speaker> speakers) {
        if (!question.besides().isEmpty()) {
            return search(question.topic(), Set.of(), question,
                    candidate -> !nobodys(candidate) && !saidBy(candidate, question.besides()));
        }
        if (speakers.isEmpty()) {
            return search(Wanted.of(question), Set.of(), question, candidate -> true);
        }
        OwnWords own = new OwnWords(question);
        Found said = search(question.topic(), speakers, question,
                candidate -> saidBy(candidate, speakers) && own.hold(candidate));
        if (question.kind() == Kind.STATEMENT) {
            return said;
        }
        Found told = search(Wanted.of(question), Set.of(), question,
                candidate -> nobodys(candidate) || saidBy(candidate, speakers));
        return told.confidence() > said.confidence() ? told : said;
    }

    private Found search(String text, Set<Speaker> speakers, Question question, Predicate<Candidate> allowed) {
        Hits hits = retriever.retrieve(new Query(text, speakers), CANDIDATES);
        return judged(hits, withReplies(candidates(hits, question, allowed), question, speakers(question)), question);
    }

    private Found judged(Hits hits, List<Candidate> found, Question question) {
        List<Candidate> candidates = question.asked().size() > 1
                ? new Together(question.asked()).ordered(found, ofAll(question))
                : found;
        double confidence = candidates.isEmpty()
                ? 0
                : new Judge(hits, known, doubted(question)).confidence(candidates.getFirst());
        return new Found(hits, candidates, confidence);
    }

    /** "Did X apologise?" asks whether something is so, and may be wrong. */
    private boolean doubted(Question question) {
        List<Word> words = LeadIn.without(Words.of(Chatter.strip(question.text())));
        return !question.asked().isEmpty() && !words.isEmpty() && known.auxiliary(words.getFirst());
    }

    private static Set<Speaker> speakers(Question question) {
        return question.asked().stream().flatMap(one -> one.speakers().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Candidate> candidates(Hits hits, Question question, Predicate<Candidate> allowed) {
        return hits.best().stream()
                .flatMap(hit -> candidate(hit).stream())
                .filter(candidate -> candidate.in().quotable() && !Evidence.leadsIn(candidate.text()))
                .filter(allowed)
                .map(candidate -> candidate.scored(candidate.score() * fitness(candidate, question)))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }

    /** Replies to what the documents' own questioners asked; a question that is replied to answers nothing. */
    private List<Candidate> withReplies(List<Candidate> found, Question question, Set<Speaker> speakers) {
        List<Candidate> asking = speakers.isEmpty() ? found : ofAll(question);
        Replies replies = new Replies(question.kind());
        List<Candidate> all = new ArrayList<>(replies.to(asking));
        all.removeIf(reply -> !speakers.isEmpty() && !saidBy(reply, speakers));
        all.removeIf(reply -> saidBy(reply, question.besides()));
        found.stream().filter(candidate -> replies.reply(candidate).isEmpty()).forEach(all::add);
        all.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return all;
    }

    private double fitness(Candidate candidate, Question question) {
        double fitness = Evidence.fits(question.kind(), candidate.text()) ? 1 : 0.85;
        boolean uncredited = question.kind() == Kind.WHO_SAID && nobodys(candidate);
        return (uncredited ? 0.8 : 1) * fitness * (Evidence.asks(candidate.text()) ? 0.85 : 1);
    }

    private Optional<Candidate> candidate(Hit hit) {
        return corpus.reading(hit.file())
                .map(reading -> new Candidate(reading, hit.passage(), hit.sentence(), hit.score(), hit.inSentence(),
                        hit.inContext(), false));
    }

    private static boolean nobodys(Candidate candidate) {
        return Candidate.credit(candidate.reading(), candidate.span()) == null;
    }

    private static boolean saidBy(Candidate candidate, Set<Speaker> speakers) {
        var credit = Candidate.credit(candidate.reading(), candidate.span());
        return credit != null && credit.speakers().stream().anyMatch(speakers::contains);
    }

    private List<Candidate> ofAll(Question question) {
        Hits hits = retriever.retrieve(new Query(question.topic(), Set.of()), CANDIDATES);
        return candidates(hits, question, candidate -> true);
    }

    private List<Quotation> quotations(Question question, List<Candidate> candidates) {
        boolean statements = !question.asked().isEmpty() && question.kind() == Kind.STATEMENT;
        int most = statements ? limits.excerpts() : Math.min(limits.excerpts(), 3);
        double least = candidates.getFirst().score() * (statements ? 0.4 : 0.6);
        ExcerptBuilder excerpts = new ExcerptBuilder();
        for (Candidate candidate : candidates) {
            if (excerpts.size() < most && candidate.score() >= least) {
                excerpts.add(candidate, candidate.reply() || question.kind() == Kind.STATEMENT);
            }
        }
        return excerpts.quotations();
    }

    /** The people behind one ambiguous name who have something to say on the subject. */
    private List<Somebody> possible(Question question, List<Candidate> candidates) {
        for (Asked one : question.asked()) {
            Set<Somebody> namesakes = people.behind(one.speakers());
            if (namesakes.size() > 1) {
                List<Candidate> near = candidates.stream().filter(c -> c.score() >= 0.6 * candidates.getFirst().score())
                        .toList();
                return namesakes.stream()
                        .filter(person -> near.stream().anyMatch(candidate -> saidBy(candidate, person.speakers())))
                        .sorted(Comparator.comparing(Somebody::name))
                        .toList();
            }
        }
        return List.of();
    }

    /** "What did X say?": what is most worth quoting. */
    private Answer anything(Question question, Set<Speaker> speakers) {
        for (Asked one : question.asked()) {
            List<Somebody> namesakes = people.behind(one.speakers()).stream()
                    .sorted(Comparator.comparing(Somebody::name)).toList();
            if (namesakes.size() > 1) {
                return new Answer.NotFound(question, 0, silence.ambiguous(namesakes), List.of());
            }
        }
        ExcerptBuilder excerpts = new ExcerptBuilder();
        new Substance(corpus).of(speakers, known.ahead(question.text()))
                .takeWhile(candidate -> excerpts.size() < limits.excerpts())
                .forEach(candidate -> excerpts.add(candidate, true));
        return excerpts.size() == 0
                ? new Answer.NotFound(question, 0, silence.unheard(question.asked()), List.of())
                : new Answer.Quoted(question, 0.9, excerpts.quotations());
    }

    private Answer timeline(Question question, Set<Speaker> speakers) {
        if (question.topic().isBlank()) {
            Answer unclear = anything(question, speakers);
            List<Candidate> all = new Substance(corpus).of(speakers, false).toList();
            return unclear instanceof Answer.NotFound
                    ? unclear
                    : timelines.make(question, all, candidate -> 0.9, () -> unclear);
        }
        Hits hits = retriever.retrieve(new Query(question.topic(), speakers), MANY);
        OwnWords own = new OwnWords(question);
        List<Candidate> found = withReplies(candidates(hits, question,
                candidate -> speakers.isEmpty() || (saidBy(candidate, speakers) && own.hold(candidate))), question,
                speakers);
        List<Somebody> possible = possible(question, found);
        Judge judge = new Judge(hits, known, false);
        double best = found.isEmpty() ? 0 : judge.confidence(found.getFirst());
        return possible.size() > 1
                ? new Answer.NotFound(question, best, silence.ambiguous(possible), List.of())
                : timelines.make(question, found, judge::confidence, () -> new Answer.NotFound(question, best,
                        silence.missing(question, hits), nearest(question)));
    }

    private List<Quotation> nearest(Question question) {
        if (question.topic().isBlank()) {
            return List.of();
        }
        Hits hits = retriever.retrieve(new Query(question.topic(), Set.of()), CANDIDATES);
        ExcerptBuilder excerpts = new ExcerptBuilder();
        candidates(hits, question, candidate -> true).stream()
                .filter(candidate -> candidate.inSentence() != 0)
                .limit(1)
                .forEach(candidate -> excerpts.add(candidate, false));
        return excerpts.quotations();
    }
}
