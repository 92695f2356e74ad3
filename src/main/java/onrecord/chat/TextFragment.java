package onrecord.chat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.corpus.Excerpt;

/**
 * The part of a link that makes a browser go to exact words and mark them:
 * {@code :~:text=[prefix-,]start[,end][,-suffix]}.
 *
 * <p>A browser takes the first place that fits, whatever the case of the letters, and looks for each
 * part in one block of the page. So the parts are made of whole words of one block, and as many of
 * them, as make our words the first that fit.
 *
 * @see <a href="https://wicg.github.io/scroll-to-text-fragment/">Text fragments</a>
 */
final class TextFragment {

    /** Longer quotations are given by their first and last words: short links survive being passed on. */
    private static final int WHOLE = 100;

    /** As few words as say something, and as many as are worth trying to be the only ones. */
    private static final int FEWEST = 3;
    private static final int MOST = 6;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Words all;
    private final int first;
    private final int last;

    private TextFragment(Words all, int first, int last) {
        this.all = all;
        this.first = first;
        this.last = last;
    }

    /** The directive for these words; empty where there are none. */
    static String of(Excerpt excerpt) {
        Words words = Words.around(excerpt, MOST);
        return words.last() < words.first()
                ? ""
                : ":~:text=" + new TextFragment(words, words.first(), words.last()).parts();
    }

    private String parts() {
        boolean whole = first == last || (all.span(first, last).length() <= WHOLE && all.inOneLine(first, last));
        return whole ? whole() : range();
    }

    private String whole() {
        int before = prefix(last);
        int after = before == 0 && !all.firstToFit(first, last, 0) ? suffix(first, 0) : 0;
        return prefixed(before) + encoded(first, last) + suffixed(after);
    }

    private String range() {
        int startEnd = startEnd();
        int before = prefix(startEnd);
        int endStart = endStart(startEnd);
        int from = all.word(startEnd).end();
        int after = all.firstToFit(endStart, last, from) ? 0 : suffix(endStart, from);
        return prefixed(before) + encoded(first, startEnd) + "," + encoded(endStart, last) + suffixed(after);
    }

    /** The last of the words that say where the quotation starts. */
    private int startEnd() {
        int limit = Math.min(first + MOST, last) - 1;
        int end = Math.min(first + FEWEST - 1, limit);
        while (end > first && !all.inOneBlock(first, end)) {
            end--;
        }
        while (end < limit && !all.firstToFit(first, end, 0) && all.inOneLine(end, end + 1)) {
            end++;
        }
        return end;
    }

    /** The first of the words that say where it ends. */
    private int endStart(int startEnd) {
        int limit = Math.max(last - MOST, startEnd) + 1;
        int start = Math.max(last - FEWEST + 1, limit);
        while (start < last && !all.inOneBlock(start, last)) {
            start++;
        }
        int from = all.word(startEnd).end();
        while (start > limit && !all.firstToFit(start, last, from) && all.inOneLine(start - 1, start)) {
            start--;
        }
        return start;
    }

    /** How many words before make it the first that fits; 0 where none are needed, or none help. */
    private int prefix(int end) {
        for (int n = 0; n <= first && (n == 0 || all.inOneLine(first - n, first - 1)); n++) {
            if (all.firstToFit(first - n, end, 0)) {
                return n;
            }
        }
        return 0;
    }

    /** How many words after make it the first that fits; 0 where none help. */
    private int suffix(int start, int from) {
        for (int n = 1; last + n < all.size() && all.inOneLine(last + 1, last + n); n++) {
            if (all.firstToFit(start, last + n, from)) {
                return n;
            }
        }
        return 0;
    }

    private String prefixed(int n) {
        return n == 0 ? "" : encoded(first - n, first - 1) + "-,";
    }

    private String suffixed(int n) {
        return n == 0 ? "" : ",-" + encoded(last + 1, last + n);
    }

    private String encoded(int from, int to) {
        List<String> words = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            words.add(percent(all.text(i)));
        }
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining("%20"));
    }

    /** All but letters, digits and three marks; a dash, a comma or an ampersand would read as syntax. */
    private static String percent(String word) {
        var encoded = new StringBuilder();
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '~');
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
