package onrecord.answer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days; both edges belong to it.
 *
 * @param from its first day, or null where it has no beginning
 * @param to its last day, or null where it has no end
 */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    static final Period ALWAYS = new Period(null, null);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    boolean limited() {
        return from != null || to != null;
    }

    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** "from 1 June 2025", "from 1 to 3 June 2025" written out, "until 3 June 2025"; nothing where it has no limit. */
    String words() {
        if (from != null && from.equals(to)) {
            return "on " + DAY.format(from);
        }
        String start = from == null ? "" : "from " + DAY.format(from);
        String end = to == null ? "" : (from == null ? "until " : " to ") + DAY.format(to);
        return start + end;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
