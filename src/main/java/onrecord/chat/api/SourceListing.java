package onrecord.chat.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import onrecord.chat.Desk;
import onrecord.chat.Visible;
import onrecord.chat.WebRequest;

/** Lists the documents and who speaks in them: the answer to the question for the sources, without the question. */
final class SourceListing {

    private static final Known NOTHING = new Known();
    private static final List<String> KEPT = List.of("sources", "people", "moreSources");

    private final Desk desk;
    private final Asking asking;
    private final JsonMapper json = new JsonMapper();

    SourceListing(Desk desk, Asking asking) {
        this.desk = desk;
        this.asking = asking;
    }

    String list(WebRequest request) throws Bad {
        Paging.check(request, NOTHING);
        String answer = asking.said(desk.ask("what are your sources?", Optional.empty()), request, null);
        try {
            JsonNode read = json.readTree(answer);
            ObjectNode out = json.createObjectNode();
            KEPT.stream().filter(read::has).forEach(key -> out.set(key, read.required(key)));
            return Visible.json(json.writeValueAsString(out));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not the JSON of an answer", e);
        }
    }
}
