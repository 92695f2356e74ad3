package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings written variants of a word to one form: "iran's" to "iran", "u.s" to "us", "1,900" to
 * "1900", "2.3bn" to "2.3 billion", "cease-fire" to its parts and "ceasefire".
 */
final class WordParts extends TokenFilter {

    /** A longer run of letters is no word: encoded data, a line without spaces. */
    static final int LONGEST = 64;

    /** How newspapers shorten large numbers. */
    private static final Map<String, String> UNITS = Map.of("bn", "billion", "m", "million", "mn", "million", "tn",
            "trillion", "trn", "trillion");

    /** "u.s", "e.g.", "j.r.r". No word of more initials is known, and longer runs would cost the matcher its stack. */
    private static final Pattern INITIALS = Pattern.compile("\\p{L}(?:\\.\\p{L}){1,10}\\.?");

    /** A point that is not within a number. */
    private static final Pattern POINT = Pattern.compile("(?<!\\p{Nd})\\.|\\.(?!\\p{Nd})");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Deque<String> waiting = new ArrayDeque<>();

    WordParts(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (waiting.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            if (plain()) {
                return true;
            }
            if (term.length() <= LONGEST) {
                waiting.addAll(split(term.toString()));
            }
        }
        // What else is known of the token, its offsets above all, is as true of each of its parts.
        term.setEmpty().append(waiting.remove());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }

    private boolean plain() {
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            if (!Character.isLetter(c)) {
                return false;
            }
        }
        return term.length() > 2 && term.length() <= LONGEST;
    }

    private static List<String> split(String token) {
        List<String> words = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        for (String piece : token.split("[_:]", -1)) {
            String word = withoutMarks(piece);
            joined.append(word);
            addWord(word, words);
        }
        if (words.size() > 1 && token.indexOf(Folding.JOINT) > 0 && joined.indexOf(" ") < 0) {
            words.add(joined.toString());
        }
        return words;
    }

    /** A space in the result parts two words. */
    private static String withoutMarks(String piece) {
        String word = piece.endsWith("'s") ? piece.substring(0, piece.length() - 2) : piece;
        word = word.replace("'", "").replace(",", "");
        if (INITIALS.matcher(word).matches()) {
            return word.replace(".", "");
        }
        return POINT.matcher(word).replaceAll(" ");
    }

    private static void addWord(String word, List<String> words) {
        int digits = 0;
        while (digits < word.length() && (Character.isDigit(word.charAt(digits)) || word.charAt(digits) == '.')) {
            digits++;
        }
        String unit = UNITS.get(word.substring(digits));
        if (unit != null && digits > 0) {
            words.add(word.substring(0, digits));
            words.add(unit);
        } else {
            for (String part : word.split(" ", -1)) {
                if (!part.isEmpty()) {
                    words.add(part.equals("bn") ? "billion" : part);
                }
            }
        }
    }
}
