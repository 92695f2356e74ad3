package onrecord.attribution;

import java.util.List;
import onrecord.corpus.Span;

/**
 * A sentence as its author built it: one in which a quotation is a single token, however many sentences it holds.
 *
 * @param passage which of the document's passages it stands in, from 0
 * @param span from its first sentence's start to its last one's end
 * @param tokens what it is made of
 * @param quotes the quotations that begin in it, in the order of its quote tokens
 * @param sentences the sentences it covers
 */
record Frame(int passage, Span span, List<Token> tokens, List<Quote> quotes, List<Span> sentences) {

    /** Whether it holds nothing but quotations and marks. */
    boolean onlyQuotes() {
        return !quotes.isEmpty()
                && tokens.stream().allMatch(token -> token.isQuote() || token.kind() == Token.Kind.MARK);
    }

    Token token(int at) {
        return tokens.get(at);
    }

    int size() {
        return tokens.size();
    }

    /** Whether the token there exists and is this word. */
    boolean isAt(int at, String word) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
    }

    /** Whether the token there exists and is one of these marks. */
    boolean markAt(int at, String marks) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isMark(marks);
    }

    boolean quoteAt(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isQuote();
    }

    /** Whether it ends with a question mark of its own. */
    boolean question() {
        return !tokens.isEmpty() && tokens.getLast().isMark("?");
    }

    /** The quotation that a quote token stands for. */
    Quote quote(Token token) {
        return quotes.stream().filter(quote -> quote.outer().equals(token.span())).findFirst().orElseThrow();
    }

    /** The characters from one token to another, both included. */
    Span words(int from, int to) {
        return new Span(tokens.get(from).span().start(), tokens.get(to).span().end());
    }
}
