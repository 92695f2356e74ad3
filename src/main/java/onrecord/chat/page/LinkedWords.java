package onrecord.chat.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.chat.Parameters;
import onrecord.chat.Permalink;
import onrecord.corpus.Document;
import onrecord.corpus.Span;
import org.jsoup.nodes.Element;

/**
 * What a permanent link says about words of a document, and what has become of them.
 *
 * @param version how the version that the link names stands to the document
 * @param signed whether the link carries a sign of its words that can be read
 * @param damaged whether it carries one that cannot
 * @param places where the words stand now, in order
 */
record LinkedWords(Version version, boolean signed, boolean damaged, List<Span> places) {

    /** More places of the same words ("Yes.") help nobody. */
    private static final int MOST = 50;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** How the version that a link names stands to the document. */
    enum Version {
        /** The link names none. */
        NONE,
        /** It is the one that is shown. */
        THIS,
        /** The document has changed since. */
        OTHER,
        /** What the link names is no version. */
        DAMAGED
    }

    LinkedWords {
        places = List.copyOf(places);
    }

    static LinkedWords of(Parameters parameters, Document document) {
        String sign = parameters.one(Permalink.WORDS);
        Optional<List<Span>> places = sign.isEmpty() ? Optional.empty() : Permalink.places(sign, document.text());
        return new LinkedWords(version(parameters.one(Permalink.VERSION), document), places.isPresent(),
                !sign.isEmpty() && places.isEmpty(), places.orElse(List.of()).stream().limit(MOST).toList());
    }

    private static Version version(String named, Document document) {
        String sha256 = named.toLowerCase(Locale.ROOT);
        if (sha256.isEmpty()) {
            return Version.NONE;
        }
        if (!SHA256.matcher(sha256).matches()) {
            return Version.DAMAGED;
        }
        return sha256.equals(document.sha256()) ? Version.THIS : Version.OTHER;
    }

    /** Whether the offsets of the link may be those of another text. */
    boolean moved() {
        return version == Version.OTHER || version == Version.DAMAGED;
    }

    /** What a reader must know of the link, for the element {@code status}; nothing where it is as it should be. */
    void tell(Document document, Element status) {
        String sentence = switch (version) {
            case OTHER -> "This document has changed since the link was made. " + now();
            case DAMAGED ->
                "The link does not name a version that can be read, so it is not known whether the document has "
                        + "changed since. " + now();
            case NONE, THIS ->
                damaged ? "The link’s sign of the words cannot be read; they could not be compared." : "";
        };
        if (!sentence.isEmpty()) {
            status.appendElement("p").text(sentence);
            if (moved()) {
                list(document, status);
            }
        }
    }

    private String now() {
        if (!signed) {
            return "The link does not say which words it is about, so nothing is highlighted.";
        }
        return switch (places.size()) {
            case 0 -> "Its words are gone: they do not stand in the document any more.";
            case 1 -> "Its words now stand here:";
            default -> "Its words now stand in " + (places.size() == MOST ? "many" : places.size()) + " places:";
        };
    }

    private void list(Document document, Element status) {
        if (places.isEmpty()) {
            return;
        }
        Element list = status.appendElement("ul").addClass("places");
        for (Span place : places) {
            list.appendElement("li").appendElement("a").attr("href", Permalink.of(document.excerpt(place)))
                    .attr("data-start", place.start() + "").text(Opening.of(document.excerpt(place)));
        }
    }
}
