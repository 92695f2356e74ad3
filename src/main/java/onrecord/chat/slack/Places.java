package onrecord.chat.slack;

import com.slack.api.model.block.ContextBlockElement;
import java.util.Optional;
import onrecord.chat.Links;
import onrecord.corpus.Excerpt;

/** The way from a quotation to where its words stand, in a form that Slack shows. */
final class Places {

    /** Longer addresses stop being links in many clients; Slack itself allows 3,000 characters. */
    private static final int LONGEST = 1_500;

    private static final String LANDS = "see in place";
    private static final String OPENS = "open the document";

    private final Links links;

    Places(Links links) {
        this.links = links;
    }

    /** The address of the words, or of their document, where it is on the web. */
    Optional<String> url(Excerpt words) {
        return Links.web(words.source().citation())
                .flatMap(page -> Optional.of(links.to(words))
                        .filter(Places::isShort)
                        .or(() -> Optional.of(page).filter(Places::isShort)));
    }

    /** The same for a document that is not on the web: its file and line. */
    String place(Excerpt words) {
        return url(words).orElseGet(() -> Mrkdwn.cut(links.to(words), LONGEST));
    }

    ContextBlockElement link(Excerpt words) {
        return url(words)
                .map(url -> Parts.link(url, url.contains(":~:") ? LANDS : OPENS))
                .orElseGet(() -> Parts.plain(place(words), Limits.TEXT));
    }

    static boolean isShort(String url) {
        return url.length() <= LONGEST;
    }
}
