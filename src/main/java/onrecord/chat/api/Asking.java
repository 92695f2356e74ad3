package onrecord.chat.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    private final Function<WebRequest, Links> links;

    /** @param url where people reach the program's pages; without it, links lead to where the request was sent */
    Asking(Desk desk, Gate gate, Links links, Optional<String> url) {
        this.desk = desk;
        this.gate = gate;
        Optional<Links> fixed = url.map(links::withPages);
        this.links = request -> fixed.orElseGet(() -> request.header("Host")
                .filter(host -> HOST.matcher(host).matches())
                .map(host -> links.withPages("http://" + host))
                .orElse(links));
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
        return gate.pass(turn, new JsonRenderer(links.apply(request)).withId(id)).message();
    }
}
