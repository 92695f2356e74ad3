package onrecord.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onrecord.search.Slips;

/**
 * Tells a slip of the pen from a word that the documents merely lack: "tnaks" may be asked back about, "list" is no slip for
 * "last".
 *
 * <p>Among words of four to six letters most neighbours that differ in one letter are words of their own; fingers rather
 * exchange two letters, or strike one twice or not at all.
 */
final class Typing {

    /** Below this an exchange of letters makes words too: "form", "from". */
    private static final int SHORTEST = 5;

    /** From this length on a word with another letter is seldom a word. */
    private static final int LONG = 7;

    private static final int ENDING = 1;

    private final Function<String, List<String>> near;
    private final QuestionWords known;

    /** @param near the words of the documents that are near one, as a {@link onrecord.search.Vocabulary} knows them */
    Typing(Function<String, List<String>> near, QuestionWords known) {
        this.near = near;
        this.known = known;
    }

    /** The word of the documents that was most likely meant by one that they lack. */
    Optional<String> meant(String absent) {
        String typed = Words.fold(absent);
        if (typed.length() < SHORTEST || known.ofSpeech(typed) || typed.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return near.apply(absent).stream().filter(word -> slip(typed, word)).findFirst();
    }

    private static boolean slip(String typed, String near) {
        if (typed.length() >= LONG) {
            return !sameBeginning(typed, near);
        }
        boolean exchanged = typed.length() == near.length() && letters(typed).equals(letters(near));
        return exchanged || Slips.between(typed, near, 1) <= 1 && single(typed).equals(single(near));
    }

    /** "Governmental" and "governments" are two words; a slip stands anywhere but in the ending alone. */
    private static boolean sameBeginning(String typed, String near) {
        int shorter = Math.min(typed.length(), near.length()) - ENDING;
        return typed.regionMatches(0, near, 0, shorter);
    }

    private static String letters(String word) {
        return word.chars().sorted().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Without the second of two equal letters. */
    private static String single(String word) {
        return word.replaceAll("(.)\\1", "$1");
    }
}
