package onrecord.answer;

/**
 * A word of a question or of a name.
 *
 * @param text as it is written, without a possessive ending
 * @param folded for comparing: lower case, no diacritics, no apostrophes
 * @param start where it starts in the text it was taken from
 * @param end where it ends there, with its possessive ending
 * @param possessive whether it ended in {@code 's} or was a plural before an apostrophe
 */
record Word(String text, String folded, int start, int end, boolean possessive) {

    boolean capital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean is(String other) {
        return folded.equals(other);
    }
}
