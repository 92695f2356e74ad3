package onrecord.chat.page;

import java.util.List;
import java.util.Optional;
import onrecord.chat.Captions;
import onrecord.chat.Links;
import onrecord.chat.Parameters;
import onrecord.chat.Permalink;
import onrecord.chat.Visible;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page of a document: its words as they were read, and whose they are. */
final class DocumentPage {

    static final String SPEAKER = "speaker";

    /** Asks for the page with this offset of the text. */
    static final String AT = "at";

    /** Asks for the permanent link to words: "12-34". */
    private static final String LINK = "link";

    private static final List<String> FILES = List.of("source.css", "source.js");

    private final Layout layout;

    DocumentPage(Layout layout) {
        this.layout = layout;
    }

    /** What is answered to a request for the document of a file. */
    Current.View view(WebRequest request, String file, Register register) {
        Optional<Reading> reading = register.corpus().reading(file);
        if (reading.isEmpty()) {
            return Current.View.of(none(file));
        }
        Parameters parameters = request.parameters();
        Document document = reading.get().document();
        return new Current.View(List.of(document), () -> parameters.every(LINK).isEmpty()
                ? page(reading.get(), register, parameters)
                : link(document, parameters));
    }

    private WebResponse none(String file) {
        var main = new Element("main");
        main.appendElement("h1").text("No such document");
        main.appendElement("p").text("“" + Visible.line(file) + "” is not among the documents, or not any more. ")
                .appendElement("a").attr("href", "/sources").text("See those that are.");
        return layout.page(404, "No such document", Layout.Section.SOURCES, main, FILES);
    }

    /** The permanent link to words that a reader has chosen. */
    private static WebResponse link(Document document, Parameters parameters) {
        Optional<Span> chosen = Offsets.read(parameters.one(LINK)).filter(span -> span.length() > 0)
                .filter(span -> span.end() <= document.text().length());
        if (chosen.isEmpty()) {
            return WebResponse.text(400, "No words stand there.\n");
        }
        if (!parameters.one(Permalink.VERSION).equals(document.sha256())) {
            return WebResponse.text(409, "The document has changed; load its page again.\n");
        }
        return WebResponse.text(200, Permalink.of(document.excerpt(chosen.get())));
    }

    private WebResponse page(Reading reading, Register register, Parameters parameters) {
        Document document = reading.document();
        LinkedWords linked = LinkedWords.of(parameters, document);
        var voices = new Voices(reading, register);
        String asked = parameters.one(SPEAKER);
        String only = asked.isEmpty() ? null : register.person(asked).orElse(asked);
        List<Blocks.Page> pages = Blocks.pages(reading);
        Blocks.Page page = page(pages, parameters, linked);

        var main = new Element("main").addClass("document");
        head(main, document);
        Element status = main.appendElement("div").attr("id", "status").attr("role", "status");
        linked.tell(document, status);
        new VoiceList(document, voices, only, page).add(main);
        main.appendElement("h2").attr("id", "text").addClass("hidden").text("The document");
        pages(main, "Pages, above the text", document, page, only);
        Element article = new Article(reading, voices, only, linked.places()).of(page);
        article.attr("aria-labelledby", "text").attr("data-sha256", document.sha256());
        article.attr("data-moved", linked.moved() + "");
        main.appendChild(article);
        main.appendElement("p").attr("id", "now").attr("role", "status");
        pages(main, "Pages, below the text", document, page, only);
        Downloads.add(main, "", document.file(), 1);
        return layout.page(Visible.line(document.citation().title()), Layout.Section.SOURCES, main, FILES);
    }

    /** The page that was asked for: by offset, by number, or by the words of a link. */
    private static Blocks.Page page(List<Blocks.Page> pages, Parameters parameters, LinkedWords linked) {
        String at = parameters.one(AT);
        if (at.matches("\\d{1,9}")) {
            return at(pages, Integer.parseInt(at));
        }
        boolean unasked = parameters.every(Paging.PAGE).isEmpty();
        if (unasked && !linked.places().isEmpty()) {
            return at(pages, linked.places().getFirst().start());
        }
        return pages.get(Paging.of(parameters, pages.size(), 1).number() - 1);
    }

    private static Blocks.Page at(List<Blocks.Page> pages, int offset) {
        return pages.stream().filter(page -> page.span().contains(offset)).findFirst().orElse(pages.getLast());
    }

    private static void head(Element main, Document document) {
        Citation citation = document.citation();
        main.appendElement("h1").attr("dir", "auto").text(Visible.line(citation.title()));
        Element from = main.appendElement("p").addClass("pale");
        if (citation.publisher() != null) {
            from.appendElement("span").text(Visible.line(citation.publisher()));
            from.appendText(Captions.DOT);
        }
        if (citation.date() != null) {
            from.appendElement("time").attr("datetime", citation.date().toString()).text(Captions.day(citation.date()));
            from.appendText(Captions.DOT);
        }
        Links.web(citation).ifPresentOrElse(
                url -> from.appendElement("a").attr("href", url).attr("rel", "noreferrer").text("Original"),
                () -> from.appendElement("span").text("No address on the web"));
        Element more = main.appendElement("details").addClass("small");
        more.appendElement("summary").text("File and version");
        Element facts = more.appendElement("dl");
        fact(facts, "File", document.file());
        fact(facts, "SHA-256", document.sha256());
    }

    private static void fact(Element list, String name, String value) {
        list.appendElement("dt").text(name);
        list.appendElement("dd").appendElement("code").text(Visible.line(value));
    }

    private static void pages(Element main, String label, Document document, Blocks.Page page,
            @Nullable String only) {
        String address = Permalink.of(document);
        new Paging(page.number() + 1, page.count()).links(main, label,
                number -> Addresses.with(address, SPEAKER, only == null ? "" : only, Paging.PAGE, number + ""));
    }
}
