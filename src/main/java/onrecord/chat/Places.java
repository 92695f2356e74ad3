package onrecord.chat;

import java.util.Optional;
import onrecord.corpus.Document;
import onrecord.corpus.Excerpt;

/**
 * The way from a quotation to where its words stand, in a form that a chat shows.
 *
 * @param longest of an address, in characters; what is longer is not shown as a link
 */
public record Places(Links links, int longest) {

    private static final String LANDS = "see in place";
    private static final String OPENS = "open the document";

    /** The address of the words, or of their document, where it is on the web. */
    public Optional<String> url(Excerpt words) {
        return Links.web(words.source().citation())
                .flatMap(page -> Optional.of(links.to(words))
                        .filter(this::isShort)
                        .or(() -> Optional.of(page).filter(this::isShort)));
    }

    /** The address of a whole document, where it is on the web. */
    public Optional<String> url(Document document) {
        return Links.web(document.citation()).filter(this::isShort);
    }

    /** The address of the words; for a document that is not on the web, its file and line. */
    public String place(Excerpt words) {
        return url(words).orElseGet(() -> Lines.cut(links.to(words), longest));
    }

    /** What a link with this address does. */
    public static String label(String url) {
        return url.contains(":~:") ? LANDS : OPENS;
    }

    private boolean isShort(String url) {
        return url.length() <= longest;
    }
}
