package onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Span;

/** Cuts a stretch of text into tokens; a quotation that begins in it is one token. */
final class Tokenizer {

    /** Words that keep their full stop: titles, and the states as the AP writes them after a party. */
    private static final Set<String> ABBREVIATIONS = Stream
            .of("ariz ala calif colo conn fla ill ind kan ky mass mich minn mo mont neb nev okla ore tenn tex va vt wash wis wyo",
                    "mr mrs ms dr prof rev hon sen rep gov gen col lt capt maj sgt adm st jr sr pres amb cllr esq no vs etc inc corp co ltd")
            .flatMap(list -> Stream.of(list.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text, Span span, List<Quote> quotes) {
        Tokenizer tokenizer = new Tokenizer(text);
        int at = span.start();
        for (Quote quote : quotes) {
            if (quote.outer().start() >= at && quote.outer().start() < span.end()) {
                tokenizer.plain(at, quote.outer().start());
                tokenizer.tokens.add(Token.of(Token.Kind.QUOTE, text, quote.outer().start(), quote.outer().end()));
                at = quote.outer().end();
            }
        }
        tokenizer.plain(at, span.end());
        return tokenizer.tokens;
    }

    private void plain(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
                at++;
            } else if (Character.isDigit(c)) {
                at = add(Token.Kind.NUMBER, at, numberEnd(at, to));
            } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                at = word(at, to);
            } else {
                at = apostrophe(c) && possessive(at)
                        ? add(Token.Kind.POSSESSIVE, at, at + 1)
                        : add(Token.Kind.MARK, at, at + 1);
            }
        }
    }

    private int add(Token.Kind kind, int from, int to) {
        tokens.add(Token.of(kind, text, from, to));
        return to;
    }

    /** "ministers’ plan": an apostrophe right after an s. */
    private boolean possessive(int at) {
        return at > 0 && text.charAt(at - 1) == 's';
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private int numberEnd(int from, int to) {
        int at = from;
        while (at < to && (Character.isLetterOrDigit(text.charAt(at))
                || ".,:-".indexOf(text.charAt(at)) >= 0 && at + 1 < to
                        && Character.isLetterOrDigit(text.charAt(at + 1)))) {
            at++;
        }
        return at;
    }

    private int word(int from, int to) {
        int end = wordEnd(from, to);
        int before = end - 2;
        if (before > from && apostrophe(text.charAt(before)) && text.charAt(before + 1) == 's') {
            add(Token.Kind.WORD, from, before);
            return add(Token.Kind.POSSESSIVE, before, end);
        }
        return add(Token.Kind.WORD, from, end);
    }

    private int wordEnd(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            boolean inner = at > from && at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
            if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && !(inner && (c == '-' || c == '‑' || apostrophe(c)))) {
                break;
            }
            at++;
            if (at < to && text.charAt(at) == '.' && keepsStop(from, at, to)) {
                at++;
            }
        }
        return at;
    }

    /** "Mr.", "R-Ariz.", "J.", "U.S.": an abbreviation, a lone capital, or letters with stops between them. */
    private boolean keepsStop(int from, int stop, int to) {
        if (ABBREVIATIONS.contains(
                text.substring(text.startsWith("-", from + 1) ? from + 2 : from, stop).toLowerCase(Locale.ROOT))) {
            return true;
        }
        boolean lone = stop - from == 1 || text.charAt(stop - 2) == '.';
        boolean capital = Character.isUpperCase(text.charAt(stop - 1));
        boolean more = stop + 2 < to && Character.isLetter(text.charAt(stop + 1)) && text.charAt(stop + 2) == '.';
        return lone && (capital && stop + 1 < to || more);
    }
}
