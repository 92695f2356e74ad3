package onrecord.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that say when something was said, not of what: "yesterday", "last week", "on 18 January 2023". */
final class TimeWords {

    private static final String DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
    private static final String MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final String NUMBER = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:1[89]|20)\\d\\d";
    private static final String DATE = "(?:" + DAY + "(?:,? (?:the )?" + NUMBER + "(?: of)? " + MONTH + ")?|" + NUMBER
            + "(?: of)? " + MONTH + "(?:,? " + YEAR + ")?|" + MONTH + " " + NUMBER + "(?:,? " + YEAR + ")?|" + MONTH
            + "(?: " + YEAR + ")?|" + YEAR + "(?:-\\d\\d-\\d\\d)?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})";

    /** "About yesterday" has yesterday for its subject. */
    private static final Pattern TIME = Pattern.compile("(?i)(?<!about )\\b(?:yesterday|today|tonight|recently|lately"
            + "|(?:this|last|past|previous) (?:morning|afternoon|evening|night|week|month|year|" + DAY + "|" + MONTH + ")"
            + "|(?:on|in|since|at|during|from) (?:the )?" + DATE + ")\\b");

    private TimeWords() {
    }

    /** A topic without the words that only say when. */
    static String without(String text, String topic) {
        Set<String> times = new HashSet<>();
        Matcher time = TIME.matcher(text);
        while (time.find()) {
            times.addAll(Words.folded(time.group()));
        }
        List<Word> rest = Words.of(topic).stream().filter(word -> !times.contains(word.folded())).toList();
        return times.isEmpty() ? topic : rest.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
