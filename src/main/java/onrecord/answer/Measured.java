package onrecord.answer;

import java.util.List;
import java.util.regex.Pattern;

/** Which figures a question about the course of things asks for: "how full", "how did the debt grow?". */
final class Measured {

    private static final String CAPACITY = "full|empty";
    private static final String LENGTH = "high|low|deep|long|wide|far|tall";
    private static final String HEAT = "hot|cold|warm";
    private static final String OTHER = "large|big|small|fast|strong|old|expensive|cheap|much|many";

    /** The word for a measure seldom stands beside its figure: "how full" is answered by "at 14 per cent". */
    private static final Pattern MEASURE = Pattern
            .compile("(?i)\\bhow (?:" + String.join("|", CAPACITY, LENGTH, HEAT, OTHER) + ")\\b");

    private static final Pattern GROWTH = Pattern
            .compile("(?i)\\b(?:gr[eo]wn?|grows|growing|growth|rise|rose|risen|rising"
                    + "|fall|fell|fallen|falling|increas\\w+|decreas\\w+|declin\\w+|recover\\w*|drop|dropped|shrink|shrank|shrunk"
                    + "|prices?|costs?|levels?|numbers?|figures?|rates?)\\b");

    private static final Pattern DIGITS = Pattern.compile("\\d");

    /** From the surest sign of such a figure on. */
    private final List<Pattern> signs;

    private Measured(List<Pattern> signs) {
        this.signs = signs;
    }

    /** What a question asks to be measured; nothing for most. */
    static Measured by(String text) {
        if (asks(text, CAPACITY)) {
            return new Measured(List.of(figure("per ?cent|%|‰|half|third|quarter"), DIGITS));
        }
        if (asks(text, LENGTH)) {
            return new Measured(
                    List.of(figure("[ck]?m|(?:centi|kilo)?met(?:er|re)s?|miles?|feet|foot|inches|per ?cent|%"),
                            DIGITS));
        }
        if (asks(text, HEAT)) {
            return new Measured(List.of(figure("degrees?|°"), DIGITS));
        }
        return new Measured(MEASURE.matcher(text).find() || GROWTH.matcher(text).find() ? List.of(DIGITS) : List.of());
    }

    private static boolean asks(String text, String measures) {
        return Pattern.compile("(?i)\\bhow (?:" + measures + ")\\b").matcher(text).find();
    }

    private static Pattern figure(String unit) {
        return Pattern.compile("(?i)[\\p{L}\\d][ \\u00a0-]?(?:" + unit + ")(?!\\p{L})");
    }

    /** Whether a sentence has a sign of such a figure, or none is asked for. */
    boolean near(String sentence) {
        return signs.isEmpty() || distance(sentence) < signs.size();
    }

    /** How far a sentence is from holding such a figure: 0 where it does, or where none is asked for. */
    int distance(String sentence) {
        if (signs.isEmpty()) {
            return 0;
        }
        int at = 0;
        while (at < signs.size() && !signs.get(at).matcher(sentence).find()) {
            at++;
        }
        return at < signs.size() || Evidence.fits(Kind.HOW_MUCH, sentence) ? at : at + 1;
    }

    /** A question without "how full" and the like. */
    static String without(String text) {
        return MEASURE.matcher(text).replaceAll(" ");
    }
}
