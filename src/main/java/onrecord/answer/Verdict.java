package onrecord.answer;

import java.util.Locale;

/** What is right or wrong with a quotation. */
public enum Verdict {
    /** These words, as their own words, by the person named, or by somebody where nobody is. */
    EXACT,
    /** These words, but another's. */
    OTHER_SPEAKER,
    /** Nearly these words. */
    ALTERED,
    /** These words, but the document's own or reported ones: not a quotation. */
    DOCUMENT_WORDS,
    /** Nothing like these words. */
    ABSENT;

    /** As the JSON says it: {@code other-speaker}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
