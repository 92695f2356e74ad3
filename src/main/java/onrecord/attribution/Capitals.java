package onrecord.attribution;

import static onrecord.attribution.English.OPENERS;
import static onrecord.attribution.English.PARTICLES;
import static onrecord.attribution.English.PREPOSITIONS;

import java.util.List;

/** Which tokens of a sentence can be parts of a name. */
final class Capitals {

    private final List<Token> tokens;

    Capitals(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token at(int i) {
        return tokens.get(i);
    }

    boolean inside(int i) {
        return i >= 0 && i < tokens.size();
    }

    /** Whether a token can be part of a name: it has a capital and is not a sentence's ordinary first word. */
    boolean nameToken(int i) {
        if (!inside(i) || !at(i).capitalised() || at(i).is("i") && at(i).text().length() == 1) {
            return false;
        }
        if (at(i).party()) {
            return false;
        }
        if (at(i).in(PREPOSITIONS) && !at(i).allCapitals() && !first(i)) {
            return false; // a title's "Before" and "With"
        }
        return !(first(i) && at(i).in(OPENERS)) && !at(i).in(English.DAYS) && !(at(i).in(English.MONTHS) && dated(i));
    }

    /** "May" is a month where a number stands beside it. */
    private boolean dated(int i) {
        return inside(i + 1) && at(i + 1).kind() == Token.Kind.NUMBER
                || inside(i - 1) && at(i - 1).kind() == Token.Kind.NUMBER;
    }

    /** Whether a token begins a sentence: nothing, a quotation, a colon or a bracket stands before it. */
    boolean first(int i) {
        return i == 0 || at(i - 1).isQuote() || at(i - 1).isMark(":([“\"—•");
    }

    /** The first token of the capitalised group that ends at {@code end}. */
    int groupStart(int end) {
        int from = end;
        while (inside(from - 1)) {
            boolean particle = at(from - 1).in(PARTICLES) && !at(from - 1).capitalised() && nameToken(from - 2);
            if (!nameToken(from - 1) && !particle) {
                break;
            }
            from--;
        }
        return from;
    }

    /** Whether a token can be the head of "... of ...": a role or a body. */
    boolean headOfComplement(int i) {
        return inside(i) && at(i).isWord() && (English.role(at(i).lower()) || English.organisation(at(i).lower()));
    }
}
