package onrecord.chat.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import onrecord.answer.Question.Asked;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.Route;
import onrecord.corpus.Corpus;

/** The API, as routes for the web server. */
public final class ApiSurface {

    /**
     * @param url where people reach the program's pages from outside; without it, links lead to where a request was sent
     * @param corpus the documents as they are now
     * @param people who is credited with words in them
     */
    public ApiSurface(Desk desk, Gate gate, Links links, Optional<String> url, Supplier<Corpus> corpus,
            Supplier<List<Asked>> people) {
    }

    /** What the web server is to answer. */
    public List<Route> routes() {
        return List.of();
    }
}
