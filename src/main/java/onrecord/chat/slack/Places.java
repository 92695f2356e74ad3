package onrecord.chat.slack;

import com.slack.api.model.block.ContextBlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.chat.Links;
import onrecord.corpus.Excerpt;

/** The way from a quotation to where its words stand, in a form that Slack shows. */
final class Places {

    /** Longer addresses stop being links in many clients; Slack itself allows 3,000 characters. */
    private static final int LONGEST = 1_500;

    private static final String LANDS = "see in place";
    private static final String OPENS = "open the document";
    private static final String CONTEXT = "in context";

    private final Links links;

    Places(Links links) {
        this.links = links;
    }

    /** The address of the words, or of their document, where it is on the web; else on our own page, if that can be reached. */
    Optional<String> url(Excerpt words) {
        return Links.web(words.source().citation())
                .flatMap(page -> Optional.of(links.to(words))
                        .filter(Places::isShort)
                        .or(() -> Optional.of(page).filter(Places::isShort)))
                .or(() -> links.inContext(words).filter(Places::isShort));
    }

    /** The same for a document that is not on the web: its file and line. */
    String place(Excerpt words) {
        return url(words).orElseGet(() -> Mrkdwn.cut(links.to(words), LONGEST));
    }

    /** One way there, or two: where it was published, and on our own page. */
    List<ContextBlockElement> links(Excerpt words) {
        Optional<String> url = url(words);
        var elements = new ArrayList<ContextBlockElement>();
        elements.add(url.<ContextBlockElement>map(there -> Parts.link(there, lands(there) ? LANDS : OPENS))
                .orElseGet(() -> Parts.plain(place(words), Limits.TEXT)));
        links.inContext(words).filter(Places::isShort).filter(ours -> !url.equals(Optional.of(ours)))
                .ifPresent(ours -> elements.add(Parts.link(ours, CONTEXT)));
        return elements;
    }

    /** Whether a browser goes to the very words. */
    private static boolean lands(String url) {
        return url.contains(":~:") || url.contains("#q=");
    }

    static boolean isShort(String url) {
        return url.length() <= LONGEST;
    }
}
