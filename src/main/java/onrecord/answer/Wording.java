package onrecord.answer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.Span;

/**
 * Words that somebody gives as a quotation, for finding them in a text one after the other.
 *
 * <p>Case, accents, white space, punctuation and the kind of quotation marks and hyphens may differ; figures and the
 * currency before them may not. What an ellipsis leaves out may be anything.
 */
final class Wording {

    private static final Pattern ELLIPSIS = Pattern.compile("\\s*[\\[(]?(?:…|\\.{3,}|\\. \\. \\.)[\\])]?\\s*");

    private final List<List<Heard>> pieces;

    private Wording(List<List<Heard>> pieces) {
        this.pieces = pieces;
    }

    /** A word as it is compared, and the currency sign before it or a blank. */
    private record Heard(String word, char sign, int start, int end) {

        boolean saidAs(Heard found) {
            return word.equals(found.word) && (sign == ' ' || sign == found.sign);
        }
    }

    static Wording of(String quote) {
        return new Wording(Stream.of(ELLIPSIS.split(quote)).map(Wording::heard).filter(piece -> !piece.isEmpty())
                .toList());
    }

    /** Where it first stands in a text. */
    Optional<Span> in(String text) {
        List<Heard> words = heard(text);
        int from = 0;
        int start = -1;
        for (List<Heard> piece : pieces) {
            int at = find(words, piece, from);
            if (at < 0) {
                return Optional.empty();
            }
            start = start < 0 ? words.get(at).start() : start;
            from = at + piece.size();
        }
        return start < 0 ? Optional.empty() : Optional.of(new Span(start, words.get(from - 1).end()));
    }

    private static int find(List<Heard> words, List<Heard> piece, int from) {
        for (int at = from; at + piece.size() <= words.size(); at++) {
            int same = 0;
            while (same < piece.size() && piece.get(same).saidAs(words.get(at + same))) {
                same++;
            }
            if (same == piece.size()) {
                return at;
            }
        }
        return -1;
    }

    private static List<Heard> heard(String text) {
        List<Heard> heard = new ArrayList<>();
        for (Word word : Words.of(text)) {
            char before = word.start() > 0 ? text.charAt(word.start() - 1) : ' ';
            char sign = Character.getType(before) == Character.CURRENCY_SYMBOL ? before : ' ';
            heard.add(new Heard(plain(word) + (word.possessive() ? "s" : ""), sign, word.start(), word.end()));
        }
        return heard;
    }

    /** The stop inside a figure tells 2.5 from 25. */
    private static String plain(Word word) {
        boolean figure = Character.isDigit(word.folded().codePointAt(0)) && word.text().indexOf('.') > 0;
        return figure ? Normalizer.normalize(word.text(), Normalizer.Form.NFKC).replace(",", "") : word.folded();
    }
}
