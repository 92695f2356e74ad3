package onrecord.answer;

import java.util.regex.Pattern;

/** Whether a sentence holds the sort of thing a question wants: a time, a figure, a name. */
final class Evidence {

    private static final Pattern TIME = Pattern.compile(
            "(?i)\\b(?:1\\d{3}|20\\d\\d|\\d{1,2}:\\d\\d|\\d{1,2}(?:st|nd|rd|th)?|noon|midnight|dawn|dusk|morning"
                    + "|afternoon|evening|tonight|today|tomorrow|yesterday|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?"
                    + "|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec"
                    + "|spring|summer|autumn|winter|weekend|christmas|easter|weeks?|months?|years?|decades?|century|centuries|hours?|(?:b\\.?c|a\\.?d|bce|ce))\\b");

    private static final Pattern NUMBER = Pattern
            .compile("(?i)\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?"
                    + "|millions?|billions?|trillions?|dozens?|half|quarter|third|twice|double|none|no|several|few)\\b");

    /** A capital letter after the first word: a name of a place or person. */
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\p{N},;:] )[“\"(]?\\p{Lu}\\p{L}");

    /** What may stand between a question mark and the end of its sentence. */
    private static final String CLOSING = "\"”’')";

    private Evidence() {
    }

    /** Whether {@code sentence} can answer a question of this kind; true where a kind asks for nothing in particular. */
    static boolean fits(Kind kind, String sentence) {
        return switch (kind) {
            case WHEN -> TIME.matcher(sentence).find();
            case HOW_MUCH, HOW_MANY -> NUMBER.matcher(sentence).find();
            case WHERE, WHO -> NAME.matcher(sentence).find();
            case STATEMENT, WHO_SAID, FACT, KEYWORD, QUOTE_CHECK, COMPARE, TIMELINE, SOURCES, HELP -> true;
        };
    }

    /** Whether a sentence only opens what follows it ("The minister said:"). */
    static boolean leadsIn(String sentence) {
        return sentence.endsWith(":");
    }

    /** Whether a sentence asks instead of answering. */
    static boolean asks(String sentence) {
        int end = sentence.length();
        while (end > 0 && CLOSING.indexOf(sentence.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && sentence.charAt(end - 1) == '?';
    }
}
