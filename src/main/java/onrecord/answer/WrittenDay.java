package onrecord.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date that stands right behind a time word: "today (Tuesday 17 January)", "on Wednesday, January 18, 2023".
 *
 * @param weekday the day of the week it gives, or null
 * @param month 1 to 12
 * @param year or null where it gives none
 * @param end where it ends in the text, with its bracket
 */
record WrittenDay(@Nullable String weekday, int day, int month, @Nullable Integer year, int end) {

    private static final String MONTH = "(January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Pattern BEHIND = Pattern.compile(",? (?:\\((?:(\\p{L}{3,6}day),? )?)?+(?:the )?"
            + "(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "|" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?)\\b"
            + "(?:,? (\\d{4})\\b)?\\)?");

    /** A date without its year lies within so many days of the day on which it is written. */
    private static final int HALF_A_YEAR = 183;

    /** The date that begins at {@code at}, or null. */
    static @Nullable WrittenDay behind(String text, int at) {
        Matcher matcher = BEHIND.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        boolean dayFirst = matcher.group(2) != null;
        String month = dayFirst ? matcher.group(3) : matcher.group(4);
        String year = matcher.group(6);
        return new WrittenDay(matcher.group(1), Integer.parseInt(dayFirst ? matcher.group(2) : matcher.group(5)),
                Month.valueOf(month.toUpperCase(Locale.ROOT)).getValue(), year == null ? null : Integer.valueOf(year),
                matcher.end());
    }

    /** The day itself; without a year the one nearest to its document's day. Nothing where the day of the week says otherwise. */
    Optional<LocalDate> on(@Nullable LocalDate published, @Nullable String named) {
        if (year != null) {
            return of(year).filter(date -> agrees(date, weekday) && agrees(date, named));
        }
        return published == null
                ? Optional.empty()
                : Stream.of(-1, 0, 1).flatMap(step -> of(published.getYear() + step).stream())
                        .filter(date -> distance(date, published) <= HALF_A_YEAR)
                        .filter(date -> agrees(date, weekday) && agrees(date, named))
                        .min(Comparator.comparingLong(date -> distance(date, published)));
    }

    private static long distance(LocalDate date, LocalDate published) {
        return Math.abs(date.toEpochDay() - published.toEpochDay());
    }

    private Optional<LocalDate> of(int inYear) {
        try {
            return Optional.of(LocalDate.of(inYear, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty(); // 30 February, or 29 in a common year
        }
    }

    private static boolean agrees(LocalDate date, @Nullable String weekday) {
        return weekday == null || date.getDayOfWeek().name().equalsIgnoreCase(weekday);
    }
}
