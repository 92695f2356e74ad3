package onrecord.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import onrecord.chat.Place;

/** Looks for a message of the bot's own by the key it carries unseen. */
final class OwnMessages {

    /** As many as Slack gives at once. */
    private static final String PAGE = "200";

    private final Outbox outbox;

    OwnMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** {@code Arrived} if it is there, {@code Late} if it is not, {@code Unknown} if the bot may not look. */
    Outbox.Sent find(Place place, String key) throws InterruptedException {
        String cursor = "";
        do {
            switch (page(place, cursor)) {
                case Outcome.Done(JsonNode json, String scopes) -> {
                    for (JsonNode message : json.path("messages")) {
                        if (message.path("metadata").path("event_payload").path("key").asText().equals(key)) {
                            return new Outbox.Sent.Arrived(message.path("ts").asText());
                        }
                    }
                    cursor = json.path("response_metadata").path("next_cursor").asText("");
                }
                case Outcome.Refused refused -> {
                    return new Outbox.Sent.Unknown();
                }
                case Outcome.TooMany tooMany -> {
                }
                case Outcome.Unclear unclear -> Thread.sleep(2_000);
                case Outcome.Unreached unreached -> Thread.sleep(2_000);
            }
        } while (!cursor.isEmpty());
        return new Outbox.Sent.Late();
    }

    private Outcome page(Place place, String cursor) throws InterruptedException {
        var arguments = new HashMap<>(Map.of("channel", place.channel(), "include_all_metadata", "true", "limit", PAGE));
        if (!cursor.isEmpty()) {
            arguments.put("cursor", cursor);
        }
        if (place.thread().isEmpty()) {
            return outbox.call("conversations.history", "", arguments);
        }
        arguments.put("ts", place.thread());
        return outbox.call("conversations.replies", "", arguments);
    }
}
