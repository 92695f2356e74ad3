package onrecord.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import onrecord.chat.Place;
import onrecord.chat.Sent;

/** Looks for a message of the bot's own by the key it carries unseen. */
final class OwnMessages {

    /** As many as Slack gives at once. */
    private static final String PAGE = "200";

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Outbox outbox;

    OwnMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** {@code Arrived} if it is there, {@code Late} if it is not, {@code Unknown} if the bot may not look. */
    Sent find(Place place, String key) throws InterruptedException {
        String cursor = "";
        while (true) {
            switch (page(place, cursor)) {
                case Outcome.Done(JsonNode json, String scopes) -> {
                    Optional<Sent> found = in(json, key);
                    cursor = json.path("response_metadata").path("next_cursor").asText("");
                    if (found.isPresent() || cursor.isEmpty()) {
                        return found.orElseGet(Sent.Late::new);
                    }
                }
                case Outcome.Refused refused -> {
                    return new Sent.Unknown();
                }
                case Outcome.TooMany tooMany -> Thread.sleep(tooMany.retryAfter());
                case Outcome.Unclear unclear -> Thread.sleep(PAUSE);
                case Outcome.Unreached unreached -> Thread.sleep(PAUSE);
            }
        }
    }

    private static Optional<Sent> in(JsonNode json, String key) {
        for (JsonNode message : json.path("messages")) {
            if (message.path("metadata").path("event_payload").path("key").asText().equals(key)) {
                return Optional.of(new Sent.Arrived(message.path("ts").asText()));
            }
        }
        return Optional.empty();
    }

    private Outcome page(Place place, String cursor) throws InterruptedException {
        var arguments = new HashMap<>(
                Map.of("channel", place.channel(), "include_all_metadata", "true", "limit", PAGE));
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
