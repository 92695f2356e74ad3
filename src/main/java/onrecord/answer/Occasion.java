package onrecord.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "After the council met on 9 June" tells by its day which document is meant, not what is asked. */
final class Occasion {

    private static final String MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";

    private static final Pattern CLAUSE = Pattern
            .compile("(?i)\\b(?:after|since|following|once|when|before|as of)\\b[^,;?]*?"
                    + "(\\b(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:" + MONTHS + ")|(?:" + MONTHS
                    + ") \\d{1,2})(?:,? \\d{4})?\\b)");

    /** What is asked has this many words before the occasion. */
    private static final int LEAST = 4;

    private Occasion() {
    }

    /** A question with the day alone where it tells a dated occasion. */
    static String without(String text) {
        Matcher clause = CLAUSE.matcher(text);
        boolean told = clause.find() && Words.of(text.substring(0, clause.start())).size() >= LEAST;
        return told ? text.substring(0, clause.start()) + "on " + clause.group(1) + text.substring(clause.end()) : text;
    }
}
