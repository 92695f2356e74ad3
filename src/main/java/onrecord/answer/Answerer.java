package onrecord.answer;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import onrecord.answer.Finder.Found;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Corpus;
import onrecord.corpus.Speaker;
import onrecord.search.Hits;
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
    private final Receipts receipts;
    private final Limits limits;
    private final Quoter quoter;
    private final DatedSearch dated;
    private final Ranking ranking;
    private final Judge judge;

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
     * @param vocabulary asked for what may have been meant by a word that stands nowhere, and where words stand
     * @param wordings asked where quotations may stand
     * @param people those of the corpus
     */
    public Answerer(Retriever retriever, Vocabulary vocabulary, Wordings wordings, Corpus corpus, People people,
            Limits limits) {
        this(retriever, vocabulary, wordings, corpus, people, limits, Clock.system(ZoneId.systemDefault()));
    }

    /**
     * @param vocabulary asked for what may have been meant by a word that stands nowhere, and where words stand
     * @param wordings asked where quotations may stand
     * @param people those of the corpus
     * @param clock tells how old the newest source is, and nothing else
     */
    public Answerer(Retriever retriever, Vocabulary vocabulary, Wordings wordings, Corpus corpus, People people,
            Limits limits, Clock clock) {
        this.limits = limits;
        this.receipts = new Receipts(corpus, vocabulary, known);
        this.retriever = retriever;
        this.corpus = corpus;
        this.people = people;
        this.silence = new Silence(corpus, people, vocabulary, wordings);
        WordingPlaces places = new WordingPlaces(wordings, retriever, corpus);
        this.wordForWord = new WordForWord(new WordingFinder(places), corpus);
        this.quoteCheck = new QuoteCheck(places, new WordWeights(retriever), limits.excerpts());
        this.sources = new SourceList(corpus, people);
        this.comparer = new Comparer(people, this::answer);
        this.timelines = new TimelineMaker(corpus, limits.threshold());
        Weights weights = Weights.fitted();
        this.quoter = new Quoter(limits.excerpts(), weights, known, clock);
        this.dated = new DatedSearch(corpus, people, quoter, limits.threshold());
        this.ranking = new Ranking(weights);
        this.judge = new Judge(weights);
    }

    /** Answers a question. The same question over the same corpus gets the same answer. */
    public Answer answer(Question question) {
        Readings readings = new Readings(corpus);
        return receipts.beside(found(question,
                new Finder(retriever, readings, one -> candidates(one, readings), judge, limits.threshold())));
    }

    /** Makes what is found for a question into candidates. */
    Candidates candidates(Question question) {
        return candidates(question, new Readings(corpus));
    }

    private Candidates candidates(Question question, Readings readings) {
        return new Candidates(question, readings, people, known, ranking);
    }

    private Answer found(Question question, Finder finder) {
        if (question.kind() == Kind.HELP) {
            return new Answer.Help(question, Hint.to(question));
        }
        if (question.kind() == Kind.SOURCES) {
            return sources.answer(question);
        }
        if (question.kind() == Kind.QUOTE_CHECK) {
            return quoteCheck.check(question, () -> nearest(question, finder));
        }
        if (question.kind() == Kind.COMPARE) {
            return comparer.compare(question);
        }
        if (question.after() != null) {
            return new Circumstances(corpus).answer(question, found(question.after(), finder));
        }
        Set<Speaker> speakers = Candidates.speakers(question);
        if (!question.asked().isEmpty() && speakers.isEmpty()) {
            return new Answer.NotFound(question, 0, silence.unheard(question), nearest(question, finder));
        }
        if (!question.quote().isEmpty()) {
            return wordForWord.answer(question, speakers, () -> nearest(question, finder), limits.excerpts());
        }
        if (question.kind() == Kind.TIMELINE) {
            return timeline(question, speakers, finder);
        }
        return dated.answer(question, speakers, finder, one -> anytime(one, speakers, finder))
                .orElseGet(() -> anytime(question, speakers, finder));
    }

    private Answer anytime(Question question, Set<Speaker> speakers, Finder finder) {
        return question.topic().isBlank() ? anything(question, speakers) : search(question, speakers, finder);
    }

    private Answer search(Question question, Set<Speaker> speakers, Finder finder) {
        Found found = finder.find(question, speakers);
        if (found.confidence() >= limits.threshold()) {
            return answered(question, found);
        }
        String bare = bare(question);
        if (!bare.equals(question.topic())) {
            return bare.isBlank() ? anything(question, speakers) : search(question.on(bare), speakers, finder);
        }
        List<Candidate> raised = raised(question, speakers, finder);
        return raised.isEmpty()
                ? new Answer.NotFound(question, found.confidence(), silence.missing(question, found.hits()),
                        nearest(question, finder))
                : new Answer.Quoted(question, RAISED, quoter.quotations(question, raised));
    }

    private Answer answered(Question question, Found found) {
        List<Somebody> possible = possible(question, found.candidates());
        List<Quotation> quotations = quoter.quotations(question, found.candidates());
        return possible.size() > 1
                ? new Answer.NotFound(question, found.confidence(), silence.ambiguous(possible), quotations)
                : new Answer.Quoted(question, found.confidence(), quotations);
    }

    /** What the person says where their document has raised the subject; nothing where it is asked whether they do. */
    private List<Candidate> raised(Question question, Set<Speaker> speakers, Finder finder) {
        if (question.kind() != Kind.STATEMENT || question.asked().size() != 1 || finder.doubted(question)) {
            return List.of();
        }
        Hits hits = finder.hits(question);
        return new Raised(finder.readings(), hits, new Shares(hits.terms(), known, false)).by(speakers);
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

    /** The people behind one ambiguous name who have something to say on the subject. */
    private List<Somebody> possible(Question question, List<Candidate> candidates) {
        for (Asked one : question.asked()) {
            Set<Somebody> namesakes = people.behind(one.speakers());
            if (namesakes.size() > 1) {
                List<Candidate> near = candidates.stream().filter(c -> c.score() >= 0.6 * candidates.getFirst().score())
                        .toList();
                return namesakes.stream()
                        .filter(person -> near.stream().anyMatch(candidate -> candidate.saidBy(person.speakers())))
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
        List<Quotation> first = quoter
                .first(new Substance(corpus, people).of(speakers, known.ahead(question.text())));
        return first.isEmpty()
                ? new Answer.NotFound(question, 0, silence.unheard(question), List.of())
                : new Answer.Quoted(question, Substance.LIKELY, first);
    }

    private Answer timeline(Question question, Set<Speaker> speakers, Finder finder) {
        if (question.topic().isBlank()) {
            Answer unclear = anything(question, speakers);
            List<Candidate> all = new Substance(corpus, people).of(speakers, false).toList();
            return unclear instanceof Answer.NotFound
                    ? unclear
                    : timelines.make(question, all, candidate -> Substance.LIKELY, () -> unclear);
        }
        Found found = finder.findMany(question, speakers);
        List<Somebody> possible = possible(question, found.candidates());
        return possible.size() > 1
                ? new Answer.NotFound(question, found.confidence(), silence.ambiguous(possible), List.of())
                : timelines.make(question, found.candidates(), one -> finder.confidence(one, found.clues()),
                        () -> new Answer.NotFound(question, found.confidence(),
                                silence.missing(question, found.hits()), nearest(question, finder)));
    }

    private List<Quotation> nearest(Question question, Finder finder) {
        return question.topic().isBlank() ? List.of() : quoter.nearest(finder.anybodys(question));
    }
}
