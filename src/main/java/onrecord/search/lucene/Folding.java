package onrecord.search.lucene;

import java.text.Normalizer;

/**
 * Makes spellings alike that a reader takes for the same: case, width, accents, apostrophes,
 * characters that cannot be seen. Never depends on the locale.
 */
final class Folding {

    /** Stands for a hyphen inside a word: the tokenizer keeps it, {@link WordParts} splits at it. */
    static final char JOINT = '_';

    private Folding() {
    }

    static String fold(String text) {
        String decomposed = Normalizer.normalize(text.replace('\u00b4', '\''), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length();) {
            int codePoint = decomposed.codePointAt(i);
            i += Character.charCount(codePoint);
            if (!unseen(codePoint)) {
                folded.appendCodePoint(isHyphen(codePoint) && joins(folded, decomposed, i) ? JOINT : letter(codePoint));
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** Accents on their own, and what only steers display: joiners, soft hyphens, direction marks, variation selectors. */
    private static boolean unseen(int codePoint) {
        return within('\u0300', codePoint, '\u036f') || within('\ufe00', codePoint, '\ufe0f')
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean within(char first, int codePoint, char last) {
        return first <= codePoint && codePoint <= last;
    }

    private static int letter(int codePoint) {
        return switch (codePoint) {
            case '\u2018', '\u2019', '\u201b', '\u02bc', '\u2032', '`' -> '\'';
            default -> Character.toLowerCase(codePoint);
        };
    }

    private static boolean isHyphen(int codePoint) {
        return codePoint == '-' || codePoint == '\u2010' || codePoint == '\u2011';
    }

    private static boolean joins(CharSequence before, String text, int next) {
        return !before.isEmpty() && Character.isLetterOrDigit(before.charAt(before.length() - 1))
                && next < text.length()
                && Character.isLetterOrDigit(text.charAt(next));
    }
}
