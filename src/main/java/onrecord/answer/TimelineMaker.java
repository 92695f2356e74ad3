package onrecord.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Answer.Timeline.Entry;
import onrecord.corpus.Corpus;

/** Picks from all that was said of a subject the best of each day, so that one talkative day does not hide the others. */
final class TimelineMaker {

    /** As many as a reader follows from first to last. */
    private static final int ENTRIES = 10;

    /** Less than this share of the best score is about something else (as for statements). */
    private static final double FAIR = 0.4;

    /** More than one from a day only if they are about as good as the best of all. */
    private static final double GOOD = 0.7;
    private static final int ROUNDS = 3;
    private static final int ROUNDS_OF_ONE_DAY = 5;

    private final PeriodReader periods;
    private final DatedDays days;
    private final double threshold;

    TimelineMaker(Corpus corpus, double threshold) {
        this.periods = new PeriodReader(corpus);
        this.days = new DatedDays(corpus);
        this.threshold = threshold;
    }

    /**
     * Makes a timeline.
     *
     * @param found all that may stand in it, best first
     * @param confidence how sure it is that a sentence is about the subject
     * @param missing what to say where nothing is
     */
    Answer make(Question question, List<Candidate> found, ToDoubleFunction<Candidate> confidence,
            Supplier<Answer> missing) {
        List<Candidate> good = found.stream().filter(one -> confidence.applyAsDouble(one) >= threshold).toList();
        if (good.isEmpty()) {
            return missing.get();
        }
        Period period = periods.in(question.text()).period();
        List<Candidate> within = good.stream().filter(one -> date(one).filter(day -> !period.holds(day)).isEmpty())
                .toList();
        double best = confidence.applyAsDouble(good.getFirst());
        if (within.isEmpty()) {
            String why = "Nothing on this is dated " + period.words() + "; " + dates(good) + ".";
            return new Answer.NotFound(question, best, why, List.of());
        }
        return new Answer.Timeline(question, best, entries(question, picked(question, within)));
    }

    /** "what there is is of 3 May 2024 and 5 June 2024" */
    private String dates(List<Candidate> good) {
        List<LocalDate> dates = good.stream().flatMap(one -> date(one).stream()).distinct().sorted().toList();
        String first = Period.day(dates.getFirst());
        String told = dates.size() == 1 ? first : first + " to " + Period.day(dates.getLast());
        return "what there is is dated " + told + ", and " + days.words();
    }

    private static Optional<LocalDate> date(Candidate candidate) {
        return Optional.ofNullable(candidate.reading().document().citation().date());
    }

    /** The best of every day, the best day first; then the next best of those days that have something as good. */
    private static List<Candidate> picked(Question question, List<Candidate> within) {
        Measured measured = Measured.by(question.text());
        Comparator<Candidate> order = Comparator.comparingInt((Candidate one) -> measured.distance(one.text()))
                .thenComparing(Comparator.comparingDouble(Candidate::score).reversed());
        List<List<Candidate>> byDay = within.stream()
                .collect(Collectors.groupingBy(TimelineMaker::date))
                .values().stream()
                .map(day -> day.stream().sorted(order).toList())
                .sorted(Comparator.comparing((List<Candidate> day) -> day.getFirst(), order))
                .toList();
        double best = within.stream().mapToDouble(Candidate::score).max().orElse(0);
        int rounds = byDay.size() == 1 ? ROUNDS_OF_ONE_DAY : ROUNDS;
        List<Candidate> picked = Stream.iterate(0, round -> round < rounds, round -> round + 1)
                .flatMap(round -> byDay.stream().filter(day -> round < day.size()).map(day -> day.get(round))
                        .filter(one -> one.score() >= best * (round == 0 ? FAIR : GOOD)))
                .sorted(Comparator.comparingInt(one -> measured.distance(one.text())))
                .toList();
        List<Candidate> figures = picked.stream().filter(one -> measured.near(one.text())).toList();
        return figures.size() > 1 ? figures : picked;
    }

    private static List<Entry> entries(Question question, List<Candidate> picked) {
        ExcerptBuilder excerpts = new ExcerptBuilder();
        for (Candidate candidate : picked) {
            if (excerpts.size() < ENTRIES) {
                excerpts.add(candidate, !question.asked().isEmpty());
            }
        }
        return excerpts.quotations().stream().map(Entry::new).toList();
    }
}
