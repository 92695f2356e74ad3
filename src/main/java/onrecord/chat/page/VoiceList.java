package onrecord.chat.page;

import java.util.List;
import java.util.Locale;
import onrecord.chat.Permalink;
import onrecord.chat.Visible;
import onrecord.corpus.Document;
import onrecord.corpus.Speech;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who speaks in a document: how many statements each, a filter, and the way to everything they said. */
final class VoiceList {

    /** Names that are seen at once; the others are a click away. */
    private static final int SHOWN = 8;

    private final Document document;
    private final Voices voices;
    private final @Nullable String only;
    private final Blocks.Page page;

    /** @param only whose statements alone are marked, or null */
    VoiceList(Document document, Voices voices, @Nullable String only, Blocks.Page page) {
        this.document = document;
        this.voices = voices;
        this.only = only;
        this.page = page;
    }

    void add(Element main) {
        Element section = main.appendElement("section").attr("aria-labelledby", "who").addClass("voices");
        section.appendElement("h2").attr("id", "who").text("Who speaks in it");
        List<Voices.Voice> all = voices.all();
        if (all.isEmpty()) {
            section.appendElement("p").text("Nobody is credited with words in this document.");
            return;
        }
        Element everyone = section.appendElement("p").addClass("small");
        everyone.appendElement("a").attr("href", address("")).attr("data-filter", "")
                .attr(only == null ? "aria-current" : "data-off", "true").text("Mark everybody’s words");
        everyone.appendText(" or one speaker’s:");
        list(section, all.subList(0, Math.min(SHOWN, all.size())));
        if (all.size() > SHOWN) {
            Element more = section.appendElement("details");
            boolean chosen = all.stream().skip(SHOWN).anyMatch(voice -> voice.name().equals(only));
            more.attr("open", chosen).appendElement("summary").text((all.size() - SHOWN) + " more");
            list(more, all.subList(SHOWN, all.size()));
        }
        if (only != null && all.stream().noneMatch(voice -> voice.name().equals(only))) {
            section.appendElement("p").text(Visible.line(only) + " says nothing in this document.");
        }
        key(section);
    }

    private void list(Element parent, List<Voices.Voice> some) {
        Element list = parent.appendElement("ul");
        for (Voices.Voice voice : some) {
            Element item = list.appendElement("li");
            Element link = item.appendElement("a").addClass("voice").addClass(voice.colour())
                    .attr("href", address(voice.name())).attr("data-filter", voice.number() + "");
            if (voice.name().equals(only)) {
                link.attr("aria-current", "true");
            }
            link.appendElement("span").attr("dir", "auto").text(Visible.line(voice.name()));
            link.appendText(" ").appendElement("span").addClass("count")
                    .text(voice.statements() + "").appendElement("span").addClass("hidden")
                    .text(voice.statements() == 1 ? " statement" : " statements");
            item.appendText(" ").appendElement("a").addClass("small").attr("href", Addresses.person(voice.name()))
                    .text("all documents").appendElement("span").addClass("hidden")
                    .text(" with words of " + Visible.line(voice.name()));
        }
    }

    /** How own words are told from reported ones: by the line under them, and by the words beside the name. */
    private void key(Element section) {
        Element key = section.appendElement("p").addClass("key").addClass("small").addClass("pale")
                .text("Underlined: ");
        String sign = "";
        for (Speech speech : voices.kinds()) {
            key.appendText(sign).appendElement("span").addClass("said").addClass(speech.name().toLowerCase(Locale.ROOT))
                    .text(switch (speech) {
                        case DIRECT -> "own words";
                        case REPORTED -> "reported, in the document’s words";
                        case ANNOUNCED -> "announced, not yet said";
                    });
            sign = " · ";
        }
    }

    private String address(String speaker) {
        String at = page.count() > 1 ? page.span().start() + "" : "";
        return Addresses.with(Permalink.of(document), DocumentPage.SPEAKER, speaker, DocumentPage.AT, at);
    }
}
