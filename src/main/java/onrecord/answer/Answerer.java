package onrecord.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
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
    /** What an interviewer says is seldom what is looked for, whether it ends as a question or not. */
    private static final Pattern ASKER = Pattern.compile("^(?:Q|QUESTION|Question|REPORTER)\\b[^:]{0,80}:");

    /** Of words on a subject that only their document names: likely, no more. */
    private static final double RAISED = 0.6;

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
    private final Clock clock;
    private final Receipts receipts;
    private final Limits limits;
    private final Weights weights = Weights.fitted();
    private final Ranking ranking = new Ranking(weights);
    private final Judge judge = new Judge(weights);

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
        this(retriever, vocabulary, wordings, corpus, people, limits, Clock.system(ZoneId.systemDefault()));
    }

    /**
     * @param vocabulary asked for what may have been meant by a word that stands nowhere
     * @param wordings asked where quotations may stand
     * @param people those of the corpus
     * @param clock tells how old the newest source is, and nothing else
     */
    public Answerer(Retriever retriever, Vocabulary vocabulary, Wordings wordings, Corpus corpus, People people,
            Limits limits, Clock clock) {
        this.clock = clock;
        this.limits = limits;
        this.receipts = new Receipts(corpus, known);
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
        return receipts.beside(found(question));
    }

    private Answer found(Question question) {
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
        if (question.after() != null) {
            return new Circumstances(corpus).answer(question, found(question.after()));
        }
        Set<Speaker> speakers = speakers(question);
        if (!question.asked().isEmpty() && speakers.isEmpty()) {
            return new Answer.NotFound(question, 0, silence.unheard(question), nearest(question));
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
        List<Candidate> raised = found.confidence() < limits.threshold() ? raised(question, speakers) : List.of();
        if (!raised.isEmpty()) {
            return new Answer.Quoted(question, RAISED, quotations(question, raised));
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

    /** What the person says where their document has raised the subject; nothing where it is asked whether they do. */
    private List<Candidate> raised(Question question, Set<Speaker> speakers) {
        if (question.kind() != Kind.STATEMENT || question.asked().size() != 1 || doubted(question)) {
            return List.of();
        }
        Hits hits = retriever.retrieve(new Query(question.topic(), Set.of()), CANDIDATES);
        return new Raised(corpus, hits, new Shares(hits.terms(), known, false)).by(speakers);
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
        Clues clues = clues(question, hits);
        boolean doubted = doubted(question);
        List<Candidate> ofTheDay = new Days(question.text()).only(candidates);
        double then = ofTheDay.isEmpty() ? 0 : judge.confidence(ofTheDay, clues, doubted);
        if (then >= limits.threshold()) {
            return new Found(hits, ofTheDay, then);
        }
        double confidence = candidates.isEmpty() ? 0 : judge.confidence(candidates, clues, doubted);
        return new Found(hits, candidates, confidence);
    }

    /** What the question gives to choose by. */
    Clues clues(Question question, Hits hits) {
        return new Clues(question, hits, new Shares(hits.terms(), known, doubted(question)));
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
        return ranking.ordered(fitting(hits, question, allowed), clues(question, hits));
    }

    /** What may be quoted of what was found, by score; sentences that lack what the question wants have less of it. */
    List<Candidate> fitting(Hits hits, Question question, Predicate<Candidate> allowed) {
        Implied implied = new Implied(new Days(question.text()), hits.terms(), people.namedIn(question.text()));
        Replies replies = new Replies(question.kind());
        return hits.best().stream()
                .flatMap(hit -> candidate(hit).stream())
                .filter(candidate -> candidate.in().quotable() && !Evidence.leadsIn(candidate.text()))
                .filter(allowed)
                .map(implied::in)
                .map(candidate -> replies.reply(candidate).isPresent() ? candidate : fit(candidate, question))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }

    /** Replies to what the documents' own questioners asked; a question that is replied to answers nothing. */
    private List<Candidate> withReplies(List<Candidate> found, Question question, Set<Speaker> speakers) {
        List<Candidate> asking = speakers.isEmpty() ? found : ofAll(question);
        Replies replies = new Replies(question.kind());
        List<Candidate> all = new ArrayList<>(
                replies.to(asking).stream().map(reply -> fit(reply, question)).toList());
        all.removeIf(reply -> !speakers.isEmpty() && !saidBy(reply, speakers));
        all.removeIf(reply -> saidBy(reply, question.besides()));
        found.stream().filter(candidate -> replies.reply(candidate).isEmpty()).forEach(all::add);
        all.sort(Comparator.comparingDouble(Candidate::rank).reversed());
        return all;
    }

    private Candidate fit(Candidate candidate, Question question) {
        boolean nobodys = nobodys(candidate);
        double sought = new Sought(question).fitness(candidate.text(), !nobodys);
        boolean uncredited = question.kind() == Kind.WHO_SAID && nobodys;
        double asking = Evidence.asks(candidate.text()) || ASKER.matcher(candidate.text()).find() ? 0.85 : 1;
        return candidate.scored(candidate.score() * (uncredited ? 0.8 : 1) * sought * asking);
    }

    private Optional<Candidate> candidate(Hit hit) {
        return corpus.reading(hit.file())
                .map(reading -> new Candidate(reading, hit.passage(), hit.sentence(), hit.score(), hit.inSentence(),
                        hit.inContext(), false));
    }

    private static boolean nobodys(Candidate candidate) {
        return Candidate.credit(candidate.reading(), candidate.span()) == null;
    }

    static boolean saidBy(Candidate candidate, Set<Speaker> speakers) {
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
        Neighbours neighbours = new Neighbours(candidates, weights.of("choice.beside"));
        ExcerptBuilder excerpts = new ExcerptBuilder();
        Later later = new Later(question, known);
        for (Candidate candidate : later.ordered(candidates)) {
            boolean joined = candidate.reply() || question.kind() == Kind.STATEMENT;
            Optional<Candidate> beside = joined ? Optional.empty() : neighbours.of(candidate);
            if (excerpts.size() < most && candidate.score() >= least) {
                beside.ifPresentOrElse(other -> excerpts.add(candidate, other), () -> excerpts.add(candidate, joined));
            }
        }
        return later.remarked(excerpts.quotations(), LocalDate.now(clock));
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
        Clues clues = clues(question, hits);
        ToDoubleFunction<Candidate> confidence = one -> judge.confidence(List.of(one), clues, false);
        double best = found.isEmpty() ? 0 : confidence.applyAsDouble(found.getFirst());
        return possible.size() > 1
                ? new Answer.NotFound(question, best, silence.ambiguous(possible), List.of())
                : timelines.make(question, found, confidence, () -> new Answer.NotFound(question, best,
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
