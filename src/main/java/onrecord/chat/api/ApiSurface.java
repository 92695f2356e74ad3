package onrecord.chat.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private static final String DESCRIPTION = "openapi.json";

    private final Asking asking;
    private final SourceListing sources;
    private final Statements statements;
    private final String description = description();

    /**
     * @param url where people reach the program's pages from outside; without it, links lead to where a request was sent
     * @param corpus the documents as they are now
     * @param people who is credited with words in them
     */
    public ApiSurface(Desk desk, Gate gate, Links links, Optional<String> url, Supplier<Corpus> corpus,
            Supplier<List<Asked>> people) {
        this.asking = new Asking(desk, gate, links, url);
        this.sources = new SourceListing(desk, asking);
        this.statements = new Statements(gate, corpus, people);
    }

    /** What the web server is to answer. */
    public List<Route> routes() {
        return List.of(Replies.route("POST", "/api/ask", asking::ask),
                Replies.route("POST", "/api/check-quote", asking::check),
                Replies.route("GET", "/api/sources", sources::list),
                Replies.route("GET", "/api/statements", statements::list),
                Replies.route("GET", "/api/" + DESCRIPTION, request -> description));
    }

    private static String description() {
        try (InputStream in = ApiSurface.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + DESCRIPTION);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + DESCRIPTION, e);
        }
    }
}
