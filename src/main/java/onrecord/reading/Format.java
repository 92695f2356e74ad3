package onrecord.reading;

import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are read, told by the ending of their name. */
enum Format {
    /** Plain text: hardly more than its own bytes are held while it is read. */
    TEXT(64),
    /** Markdown: becomes a page, and so has a page's limit. */
    MARKDOWN(16),
    /** A web page: its tree takes some twenty times its bytes while it is read. */
    HTML(16);

    /** What a note about another kind of file says is read. */
    static final String KNOWN = ".txt, .text, .md, .markdown, .html and .htm";

    private static final int MEGABYTE = 1 << 20;

    private final int megabytes;

    Format(int megabytes) {
        this.megabytes = megabytes;
    }

    /** The largest file of this kind that is read, in bytes. */
    int limit() {
        return megabytes * MEGABYTE;
    }

    /** The format of a file by its name, if it is one that is read. */
    static Optional<Format> of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "txt", "text" -> Optional.of(TEXT);
            case "md", "markdown" -> Optional.of(MARKDOWN);
            case "html", "htm" -> Optional.of(HTML);
            default -> Optional.empty();
        };
    }
}
