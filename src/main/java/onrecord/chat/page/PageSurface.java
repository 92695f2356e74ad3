package onrecord.chat.page;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.answer.Question.Asked;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.Route;
import onrecord.corpus.Corpus;

/** The pages, as routes for the web server. */
public final class PageSurface {

    private final Assets assets = new Assets();
    private final AskPage ask;
    private final SourcePages sources;

    /**
     * @param corpus the documents as they are now
     * @param people who is credited with words in them
     */
    public PageSurface(Desk desk, Gate gate, Links links, Supplier<Corpus> corpus, Supplier<List<Asked>> people) {
        var layout = new Layout(assets);
        // Between the pages themselves: they are reached under whatever name this one was.
        Links near = links.withPages("");
        this.ask = new AskPage(layout, desk, gate, near, corpus, people);
        this.sources = new SourcePages(layout, gate, near, new Current(gate, corpus, people));
    }

    /** Makes ready what would keep the first visitor waiting: up to some seconds for many documents. */
    public void prepare() {
        ask.prepare();
    }

    /** What the web server is to answer. */
    public List<Route> routes() {
        return Stream.of(ask.routes(), sources.routes(), assets.routes()).flatMap(List::stream).toList();
    }
}
