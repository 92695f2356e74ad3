package onrecord.answer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what is told beside a day has happened or is to come. */
enum Tense {
    PAST, FUTURE, UNCLEAR;

    private static final Set<String> TO_COME = Set.of("will", "shall", "ll");
    /** After "is" and "are" these are to come: "is due in court". */
    private static final Set<String> PLANNED = Set.of("due", "set", "scheduled", "expected", "planned");
    private static final Set<String> OPEN = Set.of("would", "could", "may", "might", "should", "is", "are", "has",
            "have",
            "can", "must", "if", "says", "be", "plans", "being", "not");
    private static final Set<String> PAST_FORMS = Set.of("said", "told", "was", "were", "had", "met", "spoke", "went",
            "held", "made", "came", "began", "took", "gave", "left", "won", "lost", "saw", "did", "sent", "led",
            "wrote", "rose", "fell", "became", "broke", "brought", "found", "heard", "stood", "shot", "struck");
    /** "to the court", "to reporters": no verb follows this "to". */
    private static final Set<String> NO_VERBS = Set.of("the", "a", "an", "his", "her", "their", "its", "this", "that",
            "reporters", "journalists", "lawmakers", "parliament", "members", "people", "him", "them", "us", "me");
    /** "red" and "bed" are shorter than any past form in "-ed". */
    private static final int SHORTEST = 5;

    /** By the nearest verb before the words from {@code start} to {@code end} in their sentence, else the nearest behind them. */
    static Tense at(String text, int start, int end) {
        List<String> before = words(text.substring(sentenceStart(text, start), start));
        for (int i = before.size() - 1; i >= 0; i--) {
            Tense tense = of(before, i);
            if (tense != null) {
                return tense;
            }
        }
        List<String> behind = words(text.substring(end, sentenceEnd(text, end)));
        for (int i = 0; i < behind.size(); i++) {
            Tense tense = of(behind, i);
            if (tense != null) {
                return tense;
            }
        }
        return UNCLEAR;
    }

    /** What a word tells; null for one that tells nothing. Words with a capital are names. */
    private static @Nullable Tense of(List<String> words, int i) {
        String word = words.get(i);
        String next = i + 1 < words.size() ? words.get(i + 1) : "the";
        String previous = i > 0 ? words.get(i - 1) : "";
        boolean is = word.equals("is") || word.equals("are");
        if (TO_COME.contains(word) || is && PLANNED.contains(next)
                || PLANNED.contains(word) && (previous.equals("is") || previous.equals("are"))) {
            return FUTURE;
        }
        boolean infinitive = word.equals("to") && !next.isEmpty() && Character.isLowerCase(next.charAt(0))
                && !NO_VERBS.contains(next);
        if (infinitive || OPEN.contains(word) || PLANNED.contains(word)) {
            return UNCLEAR;
        }
        boolean regular = word.endsWith("ed") && word.length() >= SHORTEST && !word.endsWith("eed")
                && Character.isLowerCase(word.charAt(0)) && !word.equals("hundred");
        return regular || PAST_FORMS.contains(word) ? PAST : null;
    }

    private static List<String> words(String text) {
        return List.of(text.split("[^\\p{L}]+"));
    }

    private static int sentenceStart(String text, int at) {
        int start = at;
        while (start > 0 && ".!?\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int sentenceEnd(String text, int at) {
        int end = at;
        while (end < text.length() && ".!?\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
