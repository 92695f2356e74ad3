package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import onrecord.chat.fakes.Json;

/**
 * One attempt to bring something to the app.
 *
 * @param id the attempt's own name; each attempt has another
 * @param kind what is brought
 * @param payload what it says
 * @param attempt 0 for the first, 1.. for redeliveries
 * @param reason why it is redelivered; empty the first time
 */
record Envelope(String id, Kind kind, JsonNode payload, int attempt, String reason) {

    /** What Slack brings, and how each is called on a socket. */
    enum Kind {
        EVENT("events_api", false), COMMAND("slash_commands", true), INTERACTION("interactive", false),
        FORM("interactive", true);

        final String type;
        final boolean acceptsResponse;

        Kind(String type, boolean acceptsResponse) {
            this.type = type;
            this.acceptsResponse = acceptsResponse;
        }
    }

    static Envelope first(Kind kind, JsonNode payload) {
        return new Envelope(UUID.randomUUID().toString(), kind, payload, 0, "");
    }

    Envelope again(String why) {
        return new Envelope(UUID.randomUUID().toString(), kind, payload, attempt + 1, why);
    }

    /** As it goes over a socket. */
    ObjectNode frame() {
        ObjectNode frame = Json.object("envelope_id", id, "payload", payload, "type", kind.type,
                "accepts_response_payload", kind.acceptsResponse);
        if (kind == Kind.EVENT) {
            frame.put("retry_attempt", attempt).put("retry_reason", reason);
        }
        return frame;
    }
}
