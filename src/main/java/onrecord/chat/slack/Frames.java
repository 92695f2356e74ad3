package onrecord.chat.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes over a socket: Slack's own signals, and envelopes. An envelope is acknowledged as soon as
 * what is in it has been written down, and on the socket it came by.
 */
final class Frames {

    private static final Logger LOG = LoggerFactory.getLogger(Frames.class);

    private final ObjectMapper json = new ObjectMapper();
    private final SocketModeRequestParser parser = new SocketModeRequestParser(AppConfig.builder().build());
    private final Entrance entrance;
    private final Executor threads;
    private final AtomicLong ignored = new AtomicLong();

    /** What a frame means for its connection. */
    enum Signal {
        HELLO,
        /** The connection will be closed soon. */
        REPLACE,
        /** The connection is of no use; another may be. */
        REFUSED,
        /** No connection is wanted any more. */
        DISABLED,
        NOTHING
    }

    /** @param threads runs each envelope on a thread of its own */
    Frames(Entrance entrance, Executor threads) {
        this.entrance = entrance;
        this.threads = threads;
    }

    /** @param answer sends a frame back */
    Signal heard(String frame, Consumer<String> answer) {
        JsonNode read = read(frame);
        return switch (read.path("type").asText()) {
            case "hello" -> Signal.HELLO;
            case "disconnect" -> reason(read.path("reason").asText());
            default -> envelope(frame, read.path("envelope_id").asText(""), answer);
        };
    }

    private Signal envelope(String frame, String id, Consumer<String> answer) {
        if (id.isEmpty()) {
            ignore("no envelope");
        } else {
            threads.execute(() -> take(frame, id, answer));
        }
        return Signal.NOTHING;
    }

    private static Signal reason(String reason) {
        return switch (reason) {
            case "link_disabled" -> Signal.DISABLED;
            case "too_many_websockets" -> Signal.REFUSED;
            default -> Signal.REPLACE;
        };
    }

    private void take(String frame, String id, Consumer<String> answer) {
        Response response = taken(frame);
        if (Entrance.isTaken(response)) {
            ObjectNode acknowledged = json.createObjectNode().put("envelope_id", id);
            JsonNode payload = read(response.getBody() == null ? "" : response.getBody());
            if (payload.isObject()) {
                acknowledged.set("payload", payload);
            }
            answer.accept(acknowledged.toString());
        }
    }

    private Response taken(String frame) {
        try {
            SocketModeRequest request = parser.parse(frame);
            if (request != null && request.getBoltRequest() != null) {
                return entrance.take(request.getBoltRequest());
            }
        } catch (RuntimeException | StackOverflowError e) {
            // Delivered again it would be no better.
            ignore(e.getClass().getSimpleName());
            return Response.ok();
        }
        ignore("nothing in it");
        return Response.ok();
    }

    private void ignore(String why) {
        LOG.info("Slack: a frame means nothing ({}), the {}. of its kind", why, ignored.incrementAndGet());
    }

    private JsonNode read(String frame) {
        try {
            JsonNode read = json.readTree(frame);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
