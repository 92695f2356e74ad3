package onrecord.chat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.corpus.Citation;
import onrecord.corpus.Excerpt;

/**
 * The way from a quotation to where its words stand, in a form that a chat shows.
 *
 * @param longest of an address, in characters; what is longer is not shown as a link
 */
public record Places(Links links, int longest) {

    private static final String LANDS = "see in place";
    private static final String OPENS = "open the document";
    private static final String CONTEXT = "in context";

    /**
     * A link.
     *
     * @param label what it does, in a few words
     */
    public record Way(String url, String label) {
    }

    /** The address of the words, or of their document, where it is on the web; else on our own page, if that can be reached. */
    public Optional<String> url(Excerpt words) {
        return Links.web(words.source().citation())
                .flatMap(page -> Optional.of(links.to(words))
                        .filter(this::isShort)
                        .or(() -> Optional.of(page).filter(this::isShort)))
                .or(() -> links.inContext(words).filter(this::isShort));
    }

    /** The address of a whole document, where it is on the web. */
    public Optional<String> url(Citation citation) {
        return Links.web(citation).filter(this::isShort);
    }

    /** The address of the words; for a document that is not on the web, its file and line. */
    public String place(Excerpt words) {
        return url(words).orElseGet(() -> Lines.cut(links.to(words), longest));
    }

    /** One way there, or two: where it was published, and on our own page. None where there is no address. */
    public List<Way> ways(Excerpt words) {
        Optional<String> url = url(words);
        Stream<Way> there = url.map(address -> new Way(address, lands(address) ? LANDS : OPENS)).stream();
        Stream<Way> ours = links.inContext(words).filter(this::isShort)
                .filter(address -> !url.equals(Optional.of(address)))
                .map(address -> new Way(address, CONTEXT)).stream();
        return Stream.concat(there, ours).toList();
    }

    /** Whether a browser goes to the very words. */
    private static boolean lands(String url) {
        return url.contains(":~:") || url.contains("#q=");
    }

    private boolean isShort(String url) {
        return url.length() <= longest;
    }
}
