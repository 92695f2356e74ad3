package onrecord.chat.page;

import java.util.List;
import java.util.function.Supplier;
import onrecord.answer.Question.Asked;
import onrecord.chat.Links;
import onrecord.chat.Permalink;
import onrecord.chat.Route;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;
import onrecord.corpus.Corpus;
import org.jsoup.nodes.Element;

/** The documents, and who said what in them. */
final class SourcePages {

    private final Layout layout;

    SourcePages(Layout layout, Links links, Supplier<Corpus> corpus, Supplier<List<Asked>> people) {
        this.layout = layout;
    }

    List<Route> routes() {
        return List.of(new Route("GET", "/sources", this::sources),
                new Route("GET", "/people", this::people),
                new Route("GET", "/p/*", this::person),
                new Route("GET", Permalink.DOCUMENTS + "*", this::document));
    }

    private WebResponse sources(WebRequest request) {
        return stub("Sources");
    }

    private WebResponse people(WebRequest request) {
        return stub("People");
    }

    private WebResponse person(WebRequest request) {
        return stub("Person");
    }

    private WebResponse document(WebRequest request) {
        return stub("Document");
    }

    private WebResponse stub(String title) {
        var main = new Element("main");
        main.appendElement("h1").text(title);
        return layout.page(title, Layout.Section.SOURCES, main, List.of());
    }
}
