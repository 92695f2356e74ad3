package onrecord.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;

/** Opens one connection to Slack: asks for its address, connects, and waits until Slack says hello. */
final class SocketOpener {

    private final WebApi api;
    private final HttpClient http;
    private final String token;
    private final Duration patience;

    /** What came of it. */
    sealed interface Opening {
    }

    /** A line on which Slack has said hello. */
    record Opened(SocketLine line) implements Opening {
    }

    /** No connection, for a reason that may pass. */
    record NotNow(String why) implements Opening {
    }

    /** No connection, for a reason that stays. */
    record Never(String why) implements Opening {
    }

    /**
     * @param token the app-level token
     * @param patience how long a connection, and then its hello, may take
     */
    SocketOpener(WebApi api, HttpClient http, String token, Duration patience) {
        this.api = api;
        this.http = http;
        this.token = token;
        this.patience = patience;
    }

    /** @param ear has to tell the line of Slack's hello */
    Opening open(SocketLine.Ear ear) throws InterruptedException {
        return switch (api.call("apps.connections.open", token, Map.of())) {
            case Outcome.Done(JsonNode json, String scopes) -> connect(json.path("url").asText(), ear);
            case Outcome.Refused refused when refused.isForGood() -> new Never(refused.error());
            case Outcome.Refused refused -> new NotNow("no connection (" + refused.error() + ")");
            case Outcome.TooMany(Duration after) -> new NotNow("too many connections");
            case Outcome.Unreached(String why) -> new NotNow("it cannot be reached");
            case Outcome.Unclear(String why) -> new NotNow("it does not answer (" + why + ")");
        };
    }

    private Opening connect(String address, SocketLine.Ear ear) throws InterruptedException {
        SocketLine line;
        try {
            line = SocketLine.connect(http, URI.create(address), patience, ear);
        } catch (IOException e) {
            // Without its message: the address in it is a secret.
            return new NotNow("the connection was refused");
        }
        if (line.awaitHello(patience)) {
            return new Opened(line);
        }
        line.abort();
        return new NotNow("no hello on a new connection");
    }
}
