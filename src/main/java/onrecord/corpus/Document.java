package onrecord.corpus;

/**
 * A text that may be quoted, as it was read.
 *
 * @param file its path in the corpus folder, with {@code /} between folders
 * @param sha256 of the file's bytes, in lower-case hexadecimal digits
 * @param text what was read: decoded once, line ends as in the file, never normalised
 * @param citation how to find it again
 */
public record Document(String file, String sha256, String text, Citation citation) {

    /** The words at a span of this document. */
    public Excerpt excerpt(Span span) {
        return new Excerpt(this, span);
    }

    @Override
    public String toString() {
        return file;
    }
}
