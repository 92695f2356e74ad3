package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word of a quotation or of a document as it must be heard to be the same.
 *
 * <p>White space, the kind of marks, accents and capital letters do not count, but "US" is not "us", "we'll" is not "well",
 * "$5" is not "5".
 *
 * @param key the same for the same word
 * @param letters whether its capitals tell it from another word
 * @param marks the commas, stops and such between it and the next word, in order; "…" where something is left out
 * @param start where it starts in its text, with its currency sign
 * @param end where it ends there, with its percent sign
 */
record Heard(String key, Letters letters, String marks, int start, int end) {

    /** How a word is written, where its text has both capitals and small letters. */
    enum Letters {
        /** "US": two capitals or more and nothing else. */
        CAPITALS, SMALL, EITHER
    }

    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ‘`´]");
    private static final Pattern ELLIPSIS = Pattern.compile("…|\\.\\s?\\.\\s?\\.");
    private static final String STOPS = ",;:.!?";
    private static final String PER = "%‰°";

    /** "Mr." and "Mr" are one; longer titles are not cut with a stop. */
    private static final int LONGEST_CUT_TITLE = 4;

    /** The words of a text, their places moved by {@code offset}. */
    static List<Heard> of(String text, int offset) {
        List<Word> words = Words.of(text);
        boolean cased = text.chars().anyMatch(Character::isUpperCase) && text.chars().anyMatch(Character::isLowerCase);
        List<Heard> heard = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            int next = i + 1 < words.size() ? words.get(i + 1).start() : text.length();
            heard.add(of(words.get(i), next, text, offset, cased));
        }
        return heard;
    }

    private static Heard of(Word word, int next, String text, int offset, boolean cased) {
        String raw = text.substring(word.start(), word.end());
        int start = word.start() > 0 && sign(text.charAt(word.start() - 1)) ? word.start() - 1 : word.start();
        boolean per = word.end() < text.length() && PER.indexOf(text.charAt(word.end())) >= 0;
        int end = per ? word.end() + 1 : word.end();
        String key = text.substring(start, word.start()) + key(raw) + text.substring(word.end(), end);
        String marks = marks(text.substring(end, Math.max(end, next)), shortened(word, raw));
        return new Heard(key, cased ? letters(raw) : Letters.EITHER, marks, offset + start, offset + end);
    }

    private static boolean sign(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    /** Apostrophes stay, and so does the stop inside a figure: "2.5" is not "25". */
    private static String key(String raw) {
        return lettersOnly(raw) ? Words.fold(raw) : parted(raw);
    }

    /** Most words are: taking each apart by patterns was a third of the time of a quotation's check. */
    private static boolean lettersOnly(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return !raw.isEmpty();
    }

    private static String parted(String raw) {
        return Stream.of(APOSTROPHE.split(raw, -1))
                .map(part -> Character.isDigit(part.isEmpty() ? ' ' : part.charAt(0)) ? figure(part) : Words.fold(part))
                .collect(Collectors.joining("'"));
    }

    private static String figure(String part) {
        return Stream.of(part.split("\\.", -1)).map(Words::fold).collect(Collectors.joining("."));
    }

    private static Letters letters(String raw) {
        int capitals = 0;
        boolean small = false;
        for (int i = 0; i < raw.length(); i++) {
            capitals += Character.isUpperCase(raw.charAt(i)) ? 1 : 0;
            small |= Character.isLowerCase(raw.charAt(i));
        }
        if (capitals > 1 && !small) {
            return Letters.CAPITALS;
        }
        return capitals == 0 ? Letters.SMALL : Letters.EITHER;
    }

    /** Whether a stop after it may only show that it is cut: "Mr.", "U.S.". */
    private static boolean shortened(Word word, String raw) {
        return raw.indexOf('.') > 0 && Character.isLetter(raw.charAt(0)) || raw.length() == 1
                || word.folded().length() <= LONGEST_CUT_TITLE && FullName.isTitle(word.folded());
    }

    private static String marks(String gap, boolean shortened) {
        if (gap.isBlank()) {
            return "";
        }
        if (ELLIPSIS.matcher(gap).find()) {
            return "…";
        }
        String after = shortened && gap.startsWith(".") ? gap.substring(1) : gap;
        return after.chars().filter(c -> STOPS.indexOf(c) >= 0).mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    boolean sameWord(Heard other) {
        boolean apart = (letters == Letters.CAPITALS && other.letters == Letters.SMALL)
                || (letters == Letters.SMALL && other.letters == Letters.CAPITALS);
        return key.equals(other.key) && !apart;
    }

    /** Whether the same marks follow; what an ellipsis stands for is a matter of the words. */
    boolean sameMarks(Heard other) {
        return marks.equals(other.marks) || marks.equals("…") || other.marks.equals("…");
    }
}
