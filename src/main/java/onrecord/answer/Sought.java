package onrecord.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a question wants to see, more finely than its kind tells: an hour, a day, a year, an amount, a name it does not hold
 * itself.
 */
final class Sought {

    /** What a sentence without the thing sought is worth of one that has it; see {@link Answerer}'s measurements. */
    private static final double WITHOUT = 0.7;

    private static final String MONTHS = "january|february|march|april|may|june|july|august|september|october|november"
            + "|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";

    private static final String WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

    private static final Pattern HOUR = Pattern.compile(
            "(?i)\\b\\d{1,2}[:.]\\d\\d\\b|\\b\\d{1,2} ?(?:a\\.?m|p\\.?m|o['’]clock)\\b|\\b(?:noon|midnight|midday)\\b"
                    + "|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:o['’]clock|a\\.?m|p\\.?m)\\b");

    private static final Pattern DAY = Pattern.compile("(?i)\\b(?:" + WEEKDAYS + "|today|tomorrow|yesterday)\\b|\\b(?:"
            + MONTHS + ")\\.? \\d{1,2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:" + MONTHS + ")\\b");

    private static final Pattern YEAR = Pattern.compile("\\b(?:1\\d|20)\\d\\d\\b");

    /** A figure with something counted or measured; an ordinal is none. */
    private static final Pattern AMOUNT = Pattern
            .compile("(?i)\\d(?!\\w*(?:st|nd|rd|th)\\b)|\\b(?:two|three|four|five|six"
                    + "|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
                    + "|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?"
                    + "|half|quarter|twice|double|nothing|free)\\b");

    /** Length, weight and the like: no sum of money. */
    private static final Pattern MEASURE = Pattern.compile("(?i)\\d[\\d.,]*[ -]?(?:(?:milli|centi|kilo)?met(?:re|er)s?"
            + "|[mck]m|km/h|(?:kilo)?grams?|kg|tonnes?|miles?|feet|inches|hours?|minutes?|days?|weeks?|months?|years?)\\b");

    /** Words that ask for money. */
    private static final Set<String> MONEY = Set.of("cost", "costs", "costing", "price", "prices", "pay", "pays",
            "paid",
            "worth", "spend", "spent", "fee", "fine", "sum", "charge", "charged", "salary", "budget", "debt", "owe",
            "owes");

    private static final Set<String> NO_NAMES = Set.of((MONTHS + "|" + WEEKDAYS).split("\\|"));

    private final Set<String> own;
    private final List<String> words;
    private final Kind kind;

    Sought(Question question) {
        this.kind = question.kind();
        this.words = Words.folded(Chatter.strip(question.text()));
        this.own = new HashSet<>(words);
        question.asked().forEach(one -> own.addAll(Words.folded(one.name())));
    }

    /**
     * How much of its score a sentence keeps.
     *
     * @param credited whether somebody says it: who it is may be the answer
     */
    double fitness(String sentence, boolean credited) {
        return holds(sentence, credited) ? 1 : WITHOUT;
    }

    private boolean holds(String sentence, boolean credited) {
        return switch (kind) {
            case WHEN -> time(sentence);
            case HOW_MUCH, HOW_MANY -> amount(sentence);
            case WHERE -> named(sentence);
            case WHO -> credited || named(sentence);
            case STATEMENT, WHO_SAID, FACT, KEYWORD, QUOTE_CHECK, COMPARE, TIMELINE, SOURCES, HELP -> true;
        };
    }

    private boolean time(String sentence) {
        if (asks("time") || asks("hour")) {
            return HOUR.matcher(sentence).find();
        }
        if (asks("day") || asks("date") || asks("weekday")) {
            return DAY.matcher(sentence).find();
        }
        return !asks("year") || YEAR.matcher(sentence).find();
    }

    /** "what time", "on which day" */
    private boolean asks(String noun) {
        int at = words.indexOf(noun);
        return at > 0 && (words.get(at - 1).equals("what") || words.get(at - 1).equals("which"));
    }

    private boolean amount(String sentence) {
        boolean money = words.stream().anyMatch(MONEY::contains);
        String counted = money ? MEASURE.matcher(sentence).replaceAll(" ") : sentence;
        return AMOUNT.matcher(counted).find();
    }

    /** A name that does not stand in the question; the first word of a sentence has its capital anyway. */
    private boolean named(String sentence) {
        return Words.of(sentence).stream().skip(1).anyMatch(word -> word.capital() && word.folded().length() > 1
                && !own.contains(word.folded()) && !NO_NAMES.contains(word.folded()));
    }
}
