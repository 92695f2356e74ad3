package onrecord.answer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Corpus;
import org.jspecify.annotations.Nullable;

/**
 * Reads from which days a question wants answers: "after the first of June", "between 11 and 18 June", "in 2023".
 *
 * <p>No clock is asked: a date without a year is the last such day that is not after the newest document.
 */
final class PeriodReader {

    private static final Pattern BETWEEN = Pattern.compile("(?i)\\b(?:between|from)\\s+(" + SpokenDate.OPEN
            + ")\\s*(?:and|to|until|till|through|up to|-|–)\\s*(" + SpokenDate.PATTERN + ")");
    private static final Pattern ONE = Pattern.compile("(?i)\\b(after|since|from|starting|before|until|till|up to|in"
            + "|during|throughout|within|on|dated|as of)\\s+((?:early |late |mid-?)?" + SpokenDate.PATTERN + ")"
            + "(?! (?:and|to|or) \\d)(?:\\s+(?:on|onwards?)\\b(?=[?.!]?$))?");

    private final @Nullable LocalDate newest;

    PeriodReader(Corpus corpus) {
        this.newest = corpus.days().isEmpty() ? null : corpus.days().getLast();
    }

    /**
     * What a question says of time.
     *
     * @param rest the question without it
     * @param said the words that tell it: "since early May"; empty where there are none
     * @param dates these without what stands before a date: "early May"
     */
    record Found(Period period, String rest, String said, String dates) {
    }

    /** The first period of a text; {@link Period#ALWAYS} and all of the text where there is none. */
    Found in(String text) {
        return between(text).or(() -> one(text)).orElse(new Found(Period.ALWAYS, text, "", ""));
    }

    private Found found(Period period, String text, Matcher found, String dates) {
        String rest = (text.substring(0, found.start()) + text.substring(found.end())).strip();
        return new Found(newest == null ? Period.ALWAYS : period, rest, found.group(), dates);
    }

    private Optional<Found> between(String text) {
        Matcher found = BETWEEN.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        Optional<SpokenDate> end = SpokenDate.of(found.group(2));
        Optional<SpokenDate> start = end.flatMap(last -> SpokenDate.of(found.group(1)).map(day -> day.within(last)));
        return start.map(first -> {
            SpokenDate last = end.orElseThrow();
            int in = year(first);
            LocalDate from = first.firstDay(in);
            LocalDate to = last.lastDay(in);
            Period period = new Period(from, to.isBefore(from) ? to.plusYears(1) : to);
            return found(period, text, found, found.group(1) + " " + found.group(2));
        });
    }

    private Optional<Found> one(String text) {
        Matcher found = ONE.matcher(text);
        while (found.find()) {
            Optional<SpokenDate> date = SpokenDate.of(found.group(2));
            if (date.isPresent()) {
                Period period = period(found.group(1).toLowerCase(Locale.ROOT), date.get());
                return Optional.of(found(period, text, found, found.group(2)));
            }
        }
        return Optional.empty();
    }

    private Period period(String preposition, SpokenDate date) {
        int in = year(date);
        return switch (preposition) {
            case "after" -> new Period(date.lastDay(in), null);
            case "since", "from", "starting", "as of" -> new Period(date.firstDay(in), null);
            case "before" -> new Period(null, date.firstDay(in));
            case "until", "till", "up to" -> new Period(null, date.lastDay(in));
            default -> new Period(date.firstDay(in), date.lastDay(in));
        };
    }

    private int year(SpokenDate date) {
        if (date.year() != 0 || newest == null) {
            return date.year() == 0 ? 2000 : date.year();
        }
        int latest = newest.getYear();
        return date.firstDay(latest).isAfter(newest) ? latest - 1 : latest;
    }
}
