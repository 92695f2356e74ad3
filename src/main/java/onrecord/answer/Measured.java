package onrecord.answer;

import java.util.regex.Pattern;

/** Whether a question about the course of things asks for figures: "how full", "how did the debt grow?". */
final class Measured {

    /** The word for a measure seldom stands beside its figure: "how full" is answered by "at 14 per cent". */
    private static final Pattern MEASURE = Pattern.compile("(?i)\\bhow (?:full|empty|high|low|deep|large|big|small|long"
            + "|wide|fast|strong|far|old|hot|cold|expensive|cheap|much|many)\\b");

    private static final Pattern GROWTH = Pattern.compile("(?i)\\b(?:gr[eo]wn?|grows|growing|growth|rise|rose|risen|rising"
            + "|fall|fell|fallen|falling|increas\\w+|decreas\\w+|declin\\w+|recover\\w*|drop|dropped|shrink|shrank|shrunk"
            + "|prices?|costs?|levels?|numbers?|figures?|rates?)\\b");

    private Measured() {
    }

    static boolean asked(String text) {
        return MEASURE.matcher(text).find() || GROWTH.matcher(text).find();
    }

    /** A question without "how full" and the like. */
    static String without(String text) {
        return MEASURE.matcher(text).replaceAll(" ");
    }
}
