package onrecord.answer;

import java.util.Locale;

/** What sort of answer a question asks for. */
public enum Kind {
    /** What somebody said. */
    STATEMENT,
    /** Who said something. */
    WHO_SAID,
    WHEN,
    WHERE,
    HOW_MUCH,
    HOW_MANY,
    WHO,
    /** Any other question about the world. */
    FACT,
    /** Words that are no question. */
    KEYWORD,
    /** Whether a quotation is right. */
    QUOTE_CHECK,
    COMPARE,
    TIMELINE,
    /** What the documents are. */
    SOURCES,
    /** Nothing that could be looked for. */
    HELP;

    /** As the JSON says it: {@code who-said}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
