package onrecord.answer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a question gives it, as far as it gives it: 0 for what it leaves open.
 *
 * @param month from 1
 * @param day from 1
 */
record SpokenDate(int year, int month, int day) {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth",
            "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
            "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth");

    private static final Map<String, Integer> LATER = Map.of("twenty-first", 21, "twenty-second", 22, "twenty-third",
            23, "twenty-fourth", 24, "twenty-fifth", 25, "twenty-sixth", 26, "twenty-seventh", 27, "twenty-eighth",
            28, "twenty-ninth", 29);

    private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final String NUMBER = "(?:\\d{1,2}(?:st|nd|rd|th)?|(?:twenty-)?(?:" + String.join("|", ORDINALS)
            + ")|thirtieth|thirty-first)";
    private static final String YEAR = "(?:1[89]|20)\\d\\d";

    /** One date: "2025-06-01", "the first of June 2025", "June 1, 2025", "June 2025", "June", "2025". */
    static final String PATTERN = "(?:" + YEAR + "-\\d\\d-\\d\\d|(?:the )?" + NUMBER + "(?: of)? " + MONTH + "(?:,? "
            + YEAR + ")?|" + MONTH + " (?:the )?" + NUMBER + "\\b(?:,? " + YEAR + ")?|" + MONTH + "(?:,? (?:of )?"
            + YEAR + ")?|" + YEAR + "\\b)";

    /** The first of two dates may leave its month to the second: "between 11 and 18 June". */
    static final String OPEN = "(?:" + PATTERN + "|(?:the )?" + NUMBER + "\\b)";

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern NAMED_MONTH = Pattern.compile("(?i)\\b" + MONTH);
    private static final Pattern WRITTEN_YEAR = Pattern.compile("\\b" + YEAR + "\\b");
    private static final Pattern WRITTEN_DAY = Pattern.compile("(?i)\\b" + NUMBER + "\\b");

    /** Reads one date that {@link #OPEN} fits; nothing where it is none of the calendar. */
    static Optional<SpokenDate> of(String text) {
        Matcher iso = ISO.matcher(text);
        SpokenDate read = iso.matches()
                ? new SpokenDate(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)),
                        Integer.parseInt(iso.group(3)))
                : new SpokenDate(year(text), month(text), day(WRITTEN_YEAR.matcher(text).replaceAll(" ")));
        return Optional.of(read).filter(SpokenDate::possible);
    }

    private static int year(String text) {
        Matcher year = WRITTEN_YEAR.matcher(text);
        return year.find() ? Integer.parseInt(year.group()) : 0;
    }

    private static int month(String text) {
        Matcher month = NAMED_MONTH.matcher(text);
        return month.find() ? MONTHS.indexOf(month.group().substring(0, 3).toLowerCase(Locale.ROOT)) + 1 : 0;
    }

    private static int day(String text) {
        Matcher day = WRITTEN_DAY.matcher(text);
        if (!day.find()) {
            return 0;
        }
        String word = day.group().toLowerCase(Locale.ROOT);
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word.replaceAll("\\D", ""));
        }
        return switch (word) {
            case "thirtieth" -> 30;
            case "thirty-first" -> 31;
            default -> LATER.getOrDefault(word, ORDINALS.indexOf(word) + 1);
        };
    }

    private boolean possible() {
        return month >= 0 && month <= 12 && day >= 0
                && (day == 0 || day <= YearMonth.of(year == 0 ? 2000 : year, month == 0 ? 1 : month).lengthOfMonth())
                && year + month + day > 0;
    }

    /** What this one leaves open taken from another. */
    SpokenDate within(SpokenDate other) {
        return new SpokenDate(year == 0 ? other.year : year, month == 0 ? other.month : month, day);
    }

    LocalDate firstDay(int unlessGiven) {
        int in = year == 0 ? unlessGiven : year;
        YearMonth of = YearMonth.of(in, Math.max(1, month));
        return of.atDay(Math.min(Math.max(1, day), of.lengthOfMonth()));
    }

    LocalDate lastDay(int unlessGiven) {
        int in = year == 0 ? unlessGiven : year;
        YearMonth of = YearMonth.of(in, month == 0 ? 12 : month);
        return day == 0 ? of.atEndOfMonth() : of.atDay(Math.min(day, of.lengthOfMonth()));
    }
}
