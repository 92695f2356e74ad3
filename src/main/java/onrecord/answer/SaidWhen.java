package onrecord.answer;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern IN_MONTH = Pattern
            .compile("(?i)\\b(?:in|during|since|throughout) (?:early |late |mid-?)?"
                    + "(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b");
    private static final Set<String> EDGES = Set.of("after", "since", "before", "until", "till", "starting");
    private static final Set<String> SMALL = Set.of("after", "since", "from", "starting", "before", "until", "till",
            "up",
            "to", "in", "during", "throughout", "within", "on", "dated", "as", "of", "between", "and", "the", "early",
            "late", "mid", "through");

    /** What is said on a day is published on it or within the next three, over a weekend. */
    private static final int LATER = 3;

    /** The time that a question for somebody's statements tells; nothing where it tells none. */
    static Optional<SaidWhen> in(Question question, PeriodReader periods) {
        boolean said = question.kind() == Kind.STATEMENT && !question.asked().isEmpty() && question.quote().isEmpty();
        PeriodReader.Found found = periods.in(question.text());
        if (!said || !found.period().limited()) {
            return Optional.empty(); // no time, or no document has a date
        }
        Set<String> telling = new HashSet<>(Words.folded(question.text()));
        telling.removeAll(Set.copyOf(Words.folded(found.rest())));
        Set<String> dates = new HashSet<>(telling);
        dates.removeAll(SMALL);
        boolean plain = dates.stream().anyMatch(word -> Character.isDigit(word.charAt(0)))
                || IN_MONTH.matcher(question.text()).find();
        String topic = Words.of(question.topic()).stream().filter(word -> !telling.contains(word.folded()))
                .map(Word::text).collect(Collectors.joining(" "));
        return plain
                ? Optional.of(new SaidWhen(found.period(), dates, topic,
                        !Collections.disjoint(telling, EDGES)))
                : Optional.empty();
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
        return "Nothing on this by " + who + " is dated " + period.words() + "; " + new DatedDays(corpus).words() + ".";
    }
}
