package onrecord.reading;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Span;

/** What single characters are, for all that looks at text here. */
final class Chars {

    private Chars() {
    }

    /** White space, no-break spaces and line ends, and the marks without width that stand where a space would. */
    static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B' || c == '\u0085';
    }

    /** The words of a text: what stands between blanks. */
    static String[] words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || blank(text.charAt(i))) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words.toArray(String[]::new);
    }

    /** A mark that opens a quotation; straight marks do either. */
    static boolean opensQuote(char c) {
        return c == '“' || c == '‘' || c == '«' || c == '„' || c == '"' || c == '\'';
    }

    /** A mark that closes a quotation; straight marks do either. */
    static boolean closesQuote(char c) {
        return c == '”' || c == '’' || c == '»' || c == '"' || c == '\'';
    }

    static boolean dash(char c) {
        return c == '—' || c == '–' || c == '-' || c == '―';
    }

    /** The span without the blanks at its ends; empty if it holds nothing else. */
    static Span trim(CharSequence text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    static boolean hasLetterOrDigit(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The last character that is neither a closing quotation mark nor a bracket, or a space if there is none. */
    static char lastBeforeClosers(CharSequence text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (!closesQuote(c) && c != ')' && c != ']') {
                return c;
            }
        }
        return ' ';
    }

    /** Whether the words end as a sentence or a clause does, or break off. */
    static boolean endsPunctuated(CharSequence text) {
        char last = lastBeforeClosers(text);
        return ".!?…:;,".indexOf(last) >= 0 || dash(last);
    }

    /** Whether the words end as a sentence does. */
    static boolean endsSentence(CharSequence text) {
        return ".!?…".indexOf(lastBeforeClosers(text)) >= 0;
    }

    /** Whether there are letters, at least two, and all of them are capitals. */
    static boolean allCaps(CharSequence text) {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals >= 2;
    }
}
