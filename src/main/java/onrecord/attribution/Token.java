package onrecord.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import onrecord.corpus.Span;

/**
 * The smallest piece of a frame.
 *
 * @param lower {@code text} in lower case
 * @param span where it stands in the document
 */
record Token(Kind kind, String text, String lower, Span span) {

    private static final List<String> CONTRACTIONS = List.of("'m", "'re", "'ve", "'ll", "'d", "n't");

    enum Kind {
        WORD, NUMBER,
        /** {@code 's} or the lone apostrophe after a plural. */
        POSSESSIVE, MARK,
        /** A whole quotation, marks and all. */
        QUOTE
    }

    static Token of(Kind kind, String document, int start, int end) {
        String text = kind == Kind.QUOTE ? "“”" : document.substring(start, end);
        return new Token(kind, text, text.toLowerCase(Locale.ROOT).replace('’', '\''), new Span(start, end));
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean in(Set<String> words) {
        return words.contains(lower);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isQuote() {
        return kind == Kind.QUOTE;
    }

    boolean isMark(String marks) {
        return kind == Kind.MARK && marks.contains(text);
    }

    /** Whether it is a word that begins with a capital letter, or with a particle that is joined to one: "el-Tayeb". */
    boolean capitalised() {
        return kind == Kind.WORD
                && Character.isUpperCase(text.codePointAt(joined() ? text.indexOf('-') + 1 : elided() ? 2 : 0));
    }

    /** "d'Estaing" */
    private boolean elided() {
        return text.length() > 3 && "dl".indexOf(text.charAt(0)) >= 0 && "'’".indexOf(text.charAt(1)) >= 0;
    }

    private boolean joined() {
        int hyphen = text.indexOf('-');
        return hyphen > 0 && hyphen + 1 < text.length() && English.PARTICLES.contains(text.substring(0, hyphen));
    }

    /** Whether it is a word of two or more letters, all of them capitals. */
    boolean allCapitals() {
        return kind == Kind.WORD && text.length() > 1 && text.codePoints().noneMatch(Character::isLowerCase)
                && text.codePoints().anyMatch(Character::isUpperCase);
    }

    /** "I'm", "don't", "they've": a verb is in it. */
    boolean contracted() {
        return CONTRACTIONS.stream().anyMatch(lower::endsWith);
    }

    /** "R-Ariz.": a party and a state. */
    boolean party() {
        return capitalised() && text.length() > 3 && text.charAt(1) == '-' && Character.isUpperCase(text.charAt(2));
    }

    /** "J." or "J". */
    boolean initial() {
        return capitalised() && (text.length() == 1 || text.length() == 2 && text.charAt(1) == '.');
    }
}
