package onrecord.chat.page;

import java.util.List;
import java.util.function.Supplier;
import onrecord.answer.Question.Asked;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.Route;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;
import onrecord.corpus.Corpus;
import org.jsoup.nodes.Element;

/** The page where people ask. */
final class AskPage {

    private final Layout layout;

    AskPage(Layout layout, Desk desk, Gate gate, Links links, Supplier<Corpus> corpus, Supplier<List<Asked>> people) {
        this.layout = layout;
    }

    List<Route> routes() {
        return List.of(new Route("GET", "/", this::page));
    }

    private WebResponse page(WebRequest request) {
        var main = new Element("main");
        main.appendElement("h1").text("Ask");
        return layout.page("OnRecord", Layout.Section.ASK, main, List.of());
    }
}
