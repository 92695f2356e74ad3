package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a sentence at a glance: cheaper than {@link Words}, since fifty sentences are looked at for one answer.
 *
 * @param written as they stand, without a possessive ending
 * @param folded for comparing
 */
record Glance(List<String> written, List<String> folded) {

    /** What stands further on in a text without sentence ends tells no more. */
    private static final int LONGEST = 2_000;

    private static final String JOINING = "'’.,";

    Glance {
        written = List.copyOf(written);
        folded = List.copyOf(folded);
    }

    static Glance at(String text) {
        List<String> written = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        int length = Math.min(text.length(), LONGEST);
        int at = 0;
        while (at < length) {
            int end = end(text, at, length);
            if (end > at) {
                String word = withoutPossessive(text.substring(at, end));
                written.add(word);
                folded.add(fold(word));
            }
            at = Math.max(end, at + 1);
        }
        return new Glance(written, folded);
    }

    int size() {
        return folded.size();
    }

    boolean capital(int word) {
        return Character.isUpperCase(written.get(word).charAt(0));
    }

    private static int end(String text, int start, int length) {
        int at = start;
        while (at < length && (Character.isLetterOrDigit(text.charAt(at)) || joins(text, start, at, length))) {
            at++;
        }
        return at;
    }

    private static boolean joins(String text, int start, int at, int length) {
        return at > start && at + 1 < length && JOINING.indexOf(text.charAt(at)) >= 0
                && Character.isLetterOrDigit(text.charAt(at - 1)) && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static String withoutPossessive(String word) {
        boolean possessive = word.length() > 2 && (word.endsWith("'s") || word.endsWith("’s"));
        return possessive ? word.substring(0, word.length() - 2) : word;
    }

    /** Most words are plain ASCII, which needs no normalising. */
    private static String fold(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 'z' || c == '\'' || c == '.' || c == ',') {
                return Words.fold(word);
            }
        }
        return word.toLowerCase(Locale.ROOT);
    }
}
