package onrecord.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure and what it counts: "4,000 student visas", "three and a half million doses".
 *
 * @param value the number, scale and all
 * @param units the stems of the words that say of what, and the sign before or after it
 */
record Amount(BigDecimal value, Set<String> units) {

    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2),
            Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6),
            Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10),
            Map.entry("eleven", 11), Map.entry("twelve", 12), Map.entry("fifteen", 15), Map.entry("twenty", 20),
            Map.entry("thirty", 30), Map.entry("forty", 40), Map.entry("fifty", 50), Map.entry("sixty", 60),
            Map.entry("seventy", 70), Map.entry("eighty", 80), Map.entry("ninety", 90));

    private static final Map<String, Long> SCALES = Map.of("hundred", 100L, "thousand", 1_000L, "million", 1_000_000L,
            "m", 1_000_000L, "billion", 1_000_000_000L, "bn", 1_000_000_000L, "trillion", 1_000_000_000_000L);

    private static final Pattern FIGURE = Pattern.compile("(?i)(?<![\\w.:,])(?:([$€£¥])\\s?)?"
            + "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\b(?:" + String.join("|", WORDS.keySet()) + ")\\b)"
            + "(?![:\\d])(?:st|nd|rd|th)?( and a half)?(?:[ \\u00a0-]?(hundred|thousand|million|billion|trillion|bn|m)\\b)?"
            + "(?:\\s?(%|per ?cent\\b))?");

    private static final Pattern ORDINAL = Pattern.compile("(?i)\\d(?:st|nd|rd|th)\\b");

    /** 1974 and 2029 are years where nothing is counted by them. */
    private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d\\d");

    /** After a figure: what ends the name of what is counted. */
    private static final Set<String> NO_UNIT = Set.of("of", "a", "an", "the", "this", "that", "to", "in", "on", "at",
            "by", "for", "from", "and", "or", "per", "each", "every", "last", "next", "now", "is", "was", "are", "were",
            "instead", "over", "than", "more", "less", "when", "january", "february", "march", "april", "may", "june",
            "july",
            "august", "september", "october", "november", "december");

    /** "4,000 new student visas" */
    private static final int UNIT_WORDS = 3;

    Amount {
        units = Set.copyOf(units);
    }

    /** The figures of a text, in order; years, ordinals and days of a month are none. */
    static List<Amount> in(String text) {
        List<Amount> found = new ArrayList<>();
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            Set<String> units = units(figure, text.substring(figure.end()));
            boolean year = figure.group(4) == null && YEAR.matcher(figure.group(2)).matches();
            if (!year && !ORDINAL.matcher(figure.group()).find()) {
                found.add(new Amount(value(figure), units));
            }
        }
        return found;
    }

    /** Whether both count the same things. */
    boolean sameUnit(Amount other) {
        return units.stream().anyMatch(other.units::contains);
    }

    boolean sameValue(Amount other) {
        return value.compareTo(other.value) == 0;
    }

    private static BigDecimal value(Matcher figure) {
        String number = figure.group(2).replace(",", "");
        BigDecimal value = Character.isDigit(number.charAt(0))
                ? new BigDecimal(number)
                : BigDecimal.valueOf(WORDS.getOrDefault(Words.fold(number), 0));
        if (figure.group(3) != null) {
            value = value.add(new BigDecimal("0.5"));
        }
        String scale = figure.group(4);
        return scale == null ? value : value.multiply(BigDecimal.valueOf(SCALES.getOrDefault(Words.fold(scale), 1L)));
    }

    private static Set<String> units(Matcher figure, String after) {
        Set<String> units = new HashSet<>();
        if (figure.group(1) != null) {
            units.add(figure.group(1));
        }
        if (figure.group(5) != null) {
            units.add("%");
        }
        // What stands behind a stop counts something else.
        String near = after.split("[.,;:!?()“”\"]", 2)[0];
        for (String word : Words.folded(near)) {
            if (units.size() >= UNIT_WORDS || NO_UNIT.contains(word)) {
                break;
            }
            units.add(Stem.of(word));
        }
        return units;
    }
}
