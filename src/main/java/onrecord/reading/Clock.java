package onrecord.reading;

import java.util.Locale;
import java.util.Set;

/** Times of day and days that stand alone on a line: "4:08 P.M. EST", "Monday 2 June 2025". */
final class Clock {

    private static final int LONGEST = 100;

    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday");

    private static final Set<String> MONTHS = Set.of(
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    /** Parts of the day as transcripts write them. */
    private static final Set<String> AFTER_TIMES = Set.of(
            "a.m", "p.m", "am", "pm", "utc", "local", "time", "hrs");

    private Clock() {
    }

    /** Whether a line holds a time of day and nothing else. */
    static boolean alone(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        int times = 0;
        for (String word : words(line)) {
            if (time(word)) {
                times++;
            } else if (!AFTER_TIMES.contains(word) && !zone(word)) {
                return false;
            }
        }
        return times > 0;
    }

    /** Whether a line gives the day on which a text was made: it begins with a date, or names a weekday and a date. */
    static boolean dateline(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String[] words = words(line);
        boolean weekday = false;
        boolean date = false;
        int firstDate = words.length;
        for (int i = 0; i < words.length; i++) {
            weekday |= DAYS.contains(words[i]);
            if (MONTHS.contains(words[i]) && (day(words, i - 1) || day(words, i + 1))) {
                date = true;
                firstDate = Math.min(firstDate, i);
            }
        }
        return date && (weekday || firstDate <= 1);
    }

    /** Whether a line is a date and nothing else, as over the rows of a programme. */
    static boolean dateOnly(String line) {
        String[] words = words(line);
        for (int i = 0; i < words.length; i++) {
            boolean number = words[i].length() <= 4 && !words[i].isEmpty() && Character.isDigit(words[i].charAt(0));
            if (!number && !DAYS.contains(words[i]) && !MONTHS.contains(words[i])) {
                return false;
            }
        }
        return dateline(line);
    }

    private static boolean day(String[] words, int at) {
        return at >= 0 && at < words.length && !words[at].isEmpty() && Character.isDigit(words[at].charAt(0))
                && words[at].length() <= 4;
    }

    /** Zones are written with two to four letters of which the last is the T of "time". */
    private static boolean zone(String word) {
        return word.length() >= 2 && word.length() <= 4 && word.endsWith("t")
                && word.chars().allMatch(Character::isLetter);
    }

    private static boolean time(String word) {
        int colon = Math.max(word.indexOf(':'), word.indexOf('.'));
        return colon > 0 && colon <= 2 && word.length() == colon + 3
                && word.chars().allMatch(c -> Character.isDigit(c) || c == ':' || c == '.');
    }

    private static String[] words(String line) {
        String[] words = Chars.words(line.toLowerCase(Locale.ROOT));
        for (int i = 0; i < words.length; i++) {
            int from = 0;
            int to = words[i].length();
            while (from < to && !Character.isLetterOrDigit(words[i].charAt(from))) {
                from++;
            }
            while (to > from && !Character.isLetterOrDigit(words[i].charAt(to - 1))) {
                to--;
            }
            words[i] = words[i].substring(from, to);
        }
        return words;
    }
}
