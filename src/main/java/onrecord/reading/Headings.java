package onrecord.reading;

import java.util.Set;

/** Which blocks of a text without marks are titles and headings of sections. */
final class Headings {

    private static final int LONGEST = 140;

    private static final int MOST_WORDS = 18;

    /** Words that open a sentence somebody broke off, hardly ever a heading. */
    private static final Set<String> PRONOUNS = Set.of("I", "We", "You", "He", "She", "It", "They", "This", "That",
            "And", "But", "So");

    private Headings() {
    }

    /** Whether the words can be a heading: short, with a letter, without the end of a sentence, nobody's turn, no date. */
    static boolean shaped(String block, boolean first) {
        if (block.length() > LONGEST || !opens(block.charAt(0)) || !Chars.hasLetterOrDigit(block, 0, block.length())) {
            return false;
        }
        char last = Chars.lastBeforeClosers(block);
        boolean asks = last == '?' || last == '!';
        if (Chars.endsPunctuated(block) && !(first && asks)) {
            return false;
        }
        String[] words = Chars.words(block);
        return words.length <= MOST_WORDS && (first || !PRONOUNS.contains(words[0])) && !byline(words)
                && !block.equals("Q") && !block.equals("A");
    }

    private static boolean opens(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c) || Character.isTitleCase(c) || Chars.opensQuote(c)
                || (Character.isLetter(c) && !Character.isLowerCase(c));
    }

    /** "By Fenella Brook, Rivers and Farming Editor" */
    private static boolean byline(String[] words) {
        return words.length > 1 && (words[0].equals("By") || words[0].equals("BY"))
                && Character.isUpperCase(words[1].charAt(0));
    }

    /** Whether every word but the small linking ones has a capital. */
    static boolean titleCase(String block) {
        for (String word : Chars.words(block)) {
            boolean small = Character.isLowerCase(word.charAt(0));
            if (small && word.length() > 4) {
                return false;
            }
        }
        return !block.isBlank();
    }
}
