package onrecord.attribution;

import static onrecord.attribution.English.OPENERS;
import static onrecord.attribution.English.PARTICLES;
import static onrecord.attribution.English.PREPOSITIONS;

import java.util.List;
import java.util.regex.Pattern;

/** Which tokens of a sentence can be parts of a name. */
final class Capitals {

    /** Longer runs of capitals are lists or nonsense; the bound keeps the reading of them linear. */
    private static final int LONGEST = 14;

    /** "A/79/L.44": the number of a paper. */
    private static final Pattern NUMBERED = Pattern.compile("\\p{L}{1,4}+[./]\\d.*+");

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
        if (at(i).party() || at(i).contracted() || NUMBERED.matcher(at(i).text()).matches()) {
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
        while (from > end - LONGEST && (nameToken(from - 1) || particle(from - 1))) {
            from--;
        }
        return from;
    }

    /** "van der" in "Pieter van der Linden", "von" in "von Reichenau": small words that belong to the name after them. */
    boolean particle(int i) {
        if (!inside(i) || !at(i).in(PARTICLES) || at(i).capitalised()) {
            return false;
        }
        int next = i + 1;
        while (next < i + LONGEST && inside(next) && at(next).in(PARTICLES) && !at(next).capitalised()) {
            next++;
        }
        return nameToken(next);
    }

    /** Whether a token can be the head of "... of ...": a role or a body. */
    boolean headOfComplement(int i) {
        return inside(i) && at(i).isWord() && (English.role(at(i).lower()) || English.organisation(at(i).lower()));
    }
}
