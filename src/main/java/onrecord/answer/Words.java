package onrecord.answer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes a text apart into words that can be compared, whatever their case, accents or apostrophes. */
final class Words {

    /** Marks that carry no sound of their own, and signs that take no room (a zero-width space inside a name). */
    private static final Pattern UNHEARD = Pattern.compile("[\\p{M}\\p{Cf}'’ʼ.,]");

    private static final String APOSTROPHES = "'’ʼ";

    private Words() {
    }

    /** The words of a text in order. Hyphens part words: a hyphenated name is found without its hyphen too. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                add(words, text, at, end);
                at = end;
            }
        }
        return words;
    }

    /** The folded words of a text. */
    static List<String> folded(String text) {
        return of(text).stream().map(Word::folded).toList();
    }

    /** A text for comparing: lower case, compatibility forms resolved, no diacritics, no apostrophes. */
    static String fold(String text) {
        return plain(text) ? foldedPlain(text) : foldedAny(text);
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** The same for ASCII, as most words are: normalising and a pattern took a tenth of the time of an answer. */
    private static String foldedPlain(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.append((char) (c + 'a' - 'A'));
            } else if (c != '\'' && c != '.' && c != ',') {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static String foldedAny(String text) {
        String plain = UNHEARD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT)
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }

    /** Words as they are written, with blanks between them. */
    static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static void add(List<Word> words, String text, int start, int end) {
        String written = text.substring(start, end);
        int bare = withoutPossessive(written);
        boolean possessive = bare < written.length() || pluralPossessive(text, end);
        String word = written.substring(0, bare);
        String folded = fold(word);
        if (!folded.isEmpty()) {
            words.add(new Word(word, folded, start, end, possessive));
        }
    }

    private static int withoutPossessive(String word) {
        int length = word.length();
        boolean possessive = length > 2 && (word.endsWith("s") || word.endsWith("S"))
                && APOSTROPHES.indexOf(word.charAt(length - 2)) >= 0;
        return possessive ? length - 2 : length;
    }

    private static boolean pluralPossessive(String text, int end) {
        return text.charAt(end - 1) == 's' && end + 1 < text.length()
                && APOSTROPHES.indexOf(text.charAt(end)) >= 0
                && text.charAt(end + 1) == ' ';
    }

    private static int end(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!inWord(c) && !(at > start && joins(text, at))) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean inWord(int c) {
        if (c <= 0x7f) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    /** An apostrophe inside a word, the stop inside "U.K", the comma inside "1,900". */
    private static boolean joins(String text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '\'', '’', 'ʼ' -> Character.isLetter(before) && Character.isLetter(after);
            case '.' -> (Character.isDigit(before) && Character.isDigit(after))
                    || (initial(text, at) && Character.isUpperCase(after));
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    /** Whether one capital letter alone stands before a stop. */
    private static boolean initial(String text, int stop) {
        return Character.isUpperCase(text.charAt(stop - 1))
                && (stop == 1 || !Character.isLetter(text.charAt(stop - 2)));
    }
}
