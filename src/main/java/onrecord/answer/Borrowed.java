package onrecord.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells words that their speaker gives as another's without marks: "As President Roe once said, we choose to go." A bare "as
 * Roe said" only agrees with Roe, and leaves the words the speaker's.
 */
final class Borrowed {

    /** Who is quoted; "I" and "we" are the speaker. */
    private static final String WHOM = "(?!(?:I|we|I've|we've|I’ve|we’ve)\\b)(?:[\\p{L}.'’-]+ ){1,5}?";
    /** Formulas that can mean nothing else, and no others: what is missed stays the speaker's, as it stands there. */
    private static final Pattern OPENING = Pattern.compile("(?:(?:But|And|So|Or),? )?(?:[Aa]s " + WHOM
            + "(?:(?:once|famously|used to|always|(?:him|her)self) (?:\\p{Ll}+ )?(?:said|say|wrote|write|put it|remarked)"
            + "|(?:has |had )?put it)[^,.;:?!]{0,40}|[Ii]n the words of [^,.;:?!]{2,60})[,:] ");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!][\"”’)]?\\s+");

    private static final Pattern TITLE = Pattern.compile("\\b(?:Mr|Ms|Mrs|Dr|St|\\p{Lu})$");

    private Borrowed() {
    }

    /** Whether the sentence that holds the place {@code at} opens so, before it. */
    static boolean at(String words, int at) {
        int place = Math.max(0, Math.min(at, words.length()));
        String before = words.substring(0, place);
        int from = 0;
        Matcher ends = SENTENCE_END.matcher(before);
        while (ends.find()) {
            boolean title = TITLE.matcher(before).region(0, ends.start()).find();
            from = title ? from : ends.end();
        }
        return OPENING.matcher(before.substring(from).replaceAll("\\s+", " ").stripLeading()).lookingAt();
    }
}
