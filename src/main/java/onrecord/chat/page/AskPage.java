package onrecord.chat.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import onrecord.answer.Question.Asked;
import onrecord.chat.Away;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.OfCorpus;
import onrecord.chat.Parameters;
import onrecord.chat.Route;
import onrecord.chat.Suggestions;
import onrecord.chat.Visible;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;
import onrecord.corpus.Corpus;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page where people ask. */
final class AskPage {

    private static final Logger LOG = LoggerFactory.getLogger(AskPage.class);

    private static final String NAME = "OnRecord";
    private static final List<String> FILES = List.of("ask.css", "ask.js");

    /** Of a question in the title of a page, and in a list. */
    private static final int TITLE = 80;

    private final Layout layout;
    private final Desk desk;
    private final Gate gate;
    private final Links links;
    private final Supplier<List<Asked>> people;
    private final Completion completion;
    private final OfCorpus<Element> start;

    AskPage(Layout layout, Desk desk, Gate gate, Links links, Supplier<Corpus> corpus, Supplier<List<Asked>> people) {
        this.layout = layout;
        this.desk = desk;
        this.gate = gate;
        this.links = links;
        this.people = people;
        var suggestions = new Suggestions(corpus, people);
        this.completion = new Completion(suggestions);
        var guide = new Start(question -> desk.uncounted().ask(question, Optional.empty()).answer(), suggestions);
        this.start = new OfCorpus<>(corpus, now -> guide.of(now, people.get()));
    }

    /** Makes ready what would keep the first visitor waiting. */
    void prepare() {
        try {
            start.get();
        } catch (RuntimeException e) {
            // Perhaps the program is ending. The first visitor gets it made, or is told.
            LOG.debug("Not prepared", e);
        }
    }

    List<Route> routes() {
        return List.of(new Route("GET", "/", this::page), new Route("POST", "/ask", this::piece),
                new Route("GET", "/complete", this::options));
    }

    /**
     * A question with its answer.
     *
     * @param next what the next question leans on
     */
    private record Turned(int status, String html, List<String> next) {
    }

    private WebResponse page(WebRequest request) {
        Asking asking = Asking.of(request.parameters());
        Element main = Parts.element("main", "asking");
        if (asking.text().isBlank()) {
            main.appendChild(start.get().clone());
            main.appendElement("div").attr("id", "thread");
            main.appendChild(Composer.of(List.of()));
            return layout.page(NAME, Layout.Section.ASK, main, FILES);
        }
        Turned turned = turned(asking);
        main.appendElement("h1").addClass("hidden").text("Questions and answers");
        Element thread = main.appendElement("div").attr("id", "thread");
        if (!asking.before().isEmpty()) {
            thread.appendChild(earlier(asking));
        }
        thread.append(turned.html());
        main.appendChild(Composer.of(turned.next()));
        String title = Parts.line(asking.text(), TITLE) + " – " + NAME;
        return layout.page(turned.status(), title, Layout.Section.ASK, main, FILES);
    }

    /** The way back to what was asked before. */
    private static Element earlier(Asking asking) {
        Element list = Parts.element("ol", "earlier").attr("aria-label", "Earlier in this thread");
        IntStream.range(0, asking.before().size()).mapToObj(asking::earlier)
                .forEach(one -> list.appendElement("li").appendElement("a").attr("href", one.address())
                        .text(Parts.line(one.text(), TITLE)));
        return list;
    }

    /** A question and its answer alone, for a page that is already there. */
    private WebResponse piece(WebRequest request) {
        Turned turned = turned(Asking.of(request.form()));
        return WebResponse.html(turned.status(), turned.html());
    }

    private Turned turned(Asking asking) {
        var renderer = new PageRenderer(links, asking, people.get());
        try {
            var passed = gate.pass(asking.at(desk), renderer);
            if (!passed.reply().withheld().isEmpty()) {
                // A source has changed: the documents have been read again since, so ask them once more.
                passed = gate.pass(asking.at(desk), renderer);
            }
            return new Turned(200, passed.message(), asking.then(passed.reply().answer()));
        } catch (Desk.TooLong e) {
            return new Turned(413, renderer.notice(String.valueOf(e.getMessage())), asking.before());
        } catch (Away e) {
            LOG.warn("A question has no answer: {}", Visible.line(String.valueOf(e.getCause())));
            return new Turned(503, renderer.notice(String.valueOf(e.getMessage())), asking.before());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Cannot answer {}", Visible.line(asking.text()), e);
            return new Turned(500,
                    renderer.notice("This question met a fault in the program. Nothing is known of its answer."),
                    asking.before());
        }
    }

    private WebResponse options(WebRequest request) {
        Parameters fields = request.parameters();
        return WebResponse.html(200, completion.html(fields.one(Asking.QUESTION), fields.one("of")));
    }
}
