package onrecord.answer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.corpus.Corpus;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is asked to have said something: "what did Roe say in 2023?" What was said at another time is no answer.
 *
 * @param period the days that are asked about
 * @param dates the folded words that tell them
 * @param topic the words to look for, without these
 * @param open whether it has but one edge: "before 2024"; who names that year then need not speak before it
 */
record SaidWhen(Period period, Set<String> dates, String topic, boolean open) {

    /** A bare month may be a name, "on May"; behind these it is none. */
    private static final Set<String> BEFORE_MONTHS = Set.of("in", "during", "since", "throughout");

    /** What stands in a date that {@link PeriodReader} reads and is no part of it for whoever names it: "late in May". */
    private static final Set<String> SMALL = Set.of("the", "of", "early", "late", "mid");

    /** What is said on a day is published on it or within the next three, over a weekend. */
    private static final int LATER = 3;

    /** The time that a question for somebody's statements tells; nothing where it tells none. */
    static Optional<SaidWhen> in(Question question, PeriodReader periods) {
        boolean said = question.kind() == Kind.STATEMENT && !question.asked().isEmpty() && question.quote().isEmpty();
        PeriodReader.Found found = periods.in(question.text());
        if (!said || !found.period().limited()) {
            return Optional.empty(); // no time, or no document has a date
        }
        Set<String> dates = new HashSet<>(Words.folded(found.dates()));
        dates.removeAll(SMALL);
        boolean plain = dates.stream().anyMatch(word -> Character.isDigit(word.charAt(0)))
                || BEFORE_MONTHS.contains(Words.folded(found.said()).getFirst());
        return plain
                ? Optional.of(new SaidWhen(found.period(), dates, topic(question, found), open(found.period())))
                : Optional.empty();
    }

    /** A word that stands beside the time too, as a name may, is looked for. */
    private static String topic(Question question, PeriodReader.Found found) {
        Set<String> telling = new HashSet<>(Words.folded(found.said()));
        telling.removeAll(Set.copyOf(Words.folded(found.rest())));
        return Words.of(question.topic()).stream().filter(word -> !telling.contains(word.folded()))
                .map(Word::text).collect(Collectors.joining(" "));
    }

    private static boolean open(Period period) {
        return period.from() == null || period.to() == null;
    }

    /** Whether it was said then, or names that time. */
    boolean fits(Candidate candidate) {
        LocalDate date = candidate.reading().document().citation().date();
        return date != null && spread().holds(date)
                || !open && names(candidate.text());
    }

    /** Whether words name the time that is asked about, and it may be that of which they speak. */
    boolean names(String words) {
        return !dates.isEmpty() && !(open && topic.isBlank()) && Words.folded(words).containsAll(dates);
    }

    private Period spread() {
        @Nullable
        LocalDate to = period.to();
        return to != null && to.equals(period.from()) ? new Period(period.from(), to.plusDays(LATER)) : period;
    }

    /** Why nothing is quoted. */
    String why(List<String> names, Corpus corpus) {
        String who = String.join(" or ", names);
        return "Nothing " + (topic.isBlank() ? "" : "on this ") + "by " + who + " is dated " + period.words() + "; "
                + new DatedDays(corpus).words() + ".";
    }
}
