package onrecord.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days that a question names: "12 June", "June 12, 2025". */
final class Days {

    private static final String MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";

    private static final Pattern DAY = Pattern.compile("(?i)\\b(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (" + MONTHS + ")|("
            + MONTHS + ") (\\d{1,2})(?:st|nd|rd|th)?)(?:,? (\\d{4}))?\\b");

    private final List<Day> days = new ArrayList<>();

    private record Day(int number, String month, @Nullable Integer year, Set<String> words) {

        boolean is(LocalDate date) {
            return number == date.getDayOfMonth() && month.equals(date.getMonth().name())
                    && (year == null || year == date.getYear());
        }
    }

    Days(String text) {
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            boolean first = day.group(1) != null;
            Integer year = day.group(5) == null ? null : Integer.valueOf(day.group(5));
            days.add(new Day(Integer.parseInt(day.group(first ? 1 : 4)),
                    day.group(first ? 2 : 3).toUpperCase(Locale.ROOT), year, Set.copyOf(Words.folded(day.group()))));
        }
    }

    /** Whether one of those days is written with a word. */
    boolean has(String folded) {
        return days.stream().anyMatch(day -> day.words().contains(folded));
    }

    /** The words of those days that are this one. */
    Set<String> wordsOf(@Nullable LocalDate date) {
        Set<String> words = new HashSet<>();
        days.stream().filter(day -> date != null && day.is(date)).forEach(day -> words.addAll(day.words()));
        return words;
    }

    /** Those of one of the days: published then, or naming it; none where no day is named. */
    List<Candidate> only(List<Candidate> candidates) {
        return days.isEmpty() ? List.of() : candidates.stream().filter(this::ofADay).toList();
    }

    private boolean ofADay(Candidate candidate) {
        LocalDate date = candidate.reading().document().citation().date();
        List<String> words = Words.folded(candidate.text());
        return days.stream().anyMatch(day -> (date != null && day.is(date)) || words.containsAll(day.words()));
    }
}
