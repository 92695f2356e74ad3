package onrecord.corpus;

/**
 * Words that stand in a document, and where they stand.
 *
 * <p>An excerpt holds no text of its own. Its words are read from the document each time, so there
 * is no field in which a misquotation could be stored.
 */
public record Excerpt(Document source, Span span) {

    public Excerpt {
        if (span.end() > source.text().length()) {
            throw new IllegalArgumentException(span + " is not in " + source);
        }
    }

    /** The exact words. */
    public String text() {
        return span.in(source.text());
    }
}
