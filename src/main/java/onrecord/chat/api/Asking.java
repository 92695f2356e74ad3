package onrecord.chat.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.JsonRenderer;
import onrecord.chat.Links;
import onrecord.chat.Turn;
import onrecord.chat.WebRequest;
import org.jspecify.annotations.Nullable;

/** Answers questions and checks quotations. */
final class Asking {

    static final Known QUESTION = new Known("q", "after", "id");
    static final Known QUOTATION = new Known("quote", "speaker");

    /** More than people keep in mind; each of them is read again. */
    static final int AFTER = 50;

    /** A name or an address, and a port; nothing that could end a link early. */
    private static final Pattern HOST = Pattern
            .compile("(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    private final Desk desk;
    private final Gate gate;
    private final Links links;
    private final Optional<JsonRenderer> fixed;
    private final AtomicReference<@Nullable Near> last = new AtomicReference<>();

    /** What writes answers with links to a host. Most requests come to the one that the last came to. */
    private record Near(String host, JsonRenderer renderer) {
    }

    /** @param url where people reach the program's pages; without it, links lead to where the request was sent */
    Asking(Desk desk, Gate gate, Links links, Optional<String> url) {
        this.desk = desk;
        this.gate = gate;
        this.links = links;
        this.fixed = url.map(address -> new JsonRenderer(links.withPages(address)));
    }

    String ask(WebRequest request) throws Bad {
        Fields fields = Fields.of(request, QUESTION);
        String question = fields.text("q");
        List<String> before = fields.texts("after", AFTER);
        return said(desk.ask(question, before), request, fields.name("id").orElse(null));
    }

    String check(WebRequest request) throws Bad {
        Fields fields = Fields.of(request, QUOTATION);
        String quote = fields.text("quote");
        if (quote.chars().noneMatch(Character::isLetterOrDigit)) {
            throw Bad.request("\"quote\" holds no words to check.");
        }
        return said(desk.check(quote, fields.optional("speaker").orElse("")), request, null);
    }

    /** The proved JSON of an answer. */
    String said(Turn turn, WebRequest request, @Nullable String id) {
        return gate.pass(turn, fixed.orElseGet(() -> near(request)).withId(id)).message();
    }

    private JsonRenderer near(WebRequest request) {
        String host = request.header("Host").filter(name -> HOST.matcher(name).matches()).orElse("");
        Near known = last.get();
        if (known != null && known.host().equals(host)) {
            return known.renderer();
        }
        var renderer = new JsonRenderer(host.isEmpty() ? links : links.withPages("http://" + host));
        last.set(new Near(host, renderer));
        return renderer;
    }
}
