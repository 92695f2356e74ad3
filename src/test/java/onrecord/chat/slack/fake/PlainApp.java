package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import onrecord.chat.fakes.Await;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/** An app on nothing but the JDK's clients: it says what it is told to and keeps what it hears. */
final class PlainApp implements AutoCloseable {
    private final FakeSlack slack;
    private final HttpClient client = HttpClient.newHttpClient();
    final List<String> heard = new CopyOnWriteArrayList<>();
    volatile boolean acknowledges = true;

    PlainApp(FakeSlack slack) {
        this.slack = slack;
    }

    /** Calls as the bot. */
    JsonNode call(String method, Object... arguments) {
        return Json.read(post(slack.apiUrl() + method, slack.workspace().botToken(), arguments).body());
    }

    HttpResponse<String> post(String url, String token, Object... arguments) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(Json.object(arguments).toString()))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).join();
    }

    /** Opens a socket, and acknowledges what comes over it. */
    WebSocket connect() {
        String url = Json.read(post(slack.apiUrl() + "apps.connections.open", slack.workspace().appToken()).body())
                .path("url").asText();
        Ear ear = new Ear();
        WebSocket socket = client.newWebSocketBuilder().buildAsync(URI.create(url), ear).join();
        Await.until("a first frame", Duration.ofSeconds(40), () -> ear.hasHeard);
        return socket;
    }

    long heard(String part) {
        return heard.stream().filter(frame -> frame.contains(part)).count();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** Listens to one socket. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder frame = new StringBuilder();
        private volatile boolean hasHeard;

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            socket.request(1);
            frame.append(data);
            if (last) {
                String text = frame.toString();
                frame.setLength(0);
                heard.add(text);
                hasHeard = true;
                JsonNode id = Json.read(text).path("envelope_id");
                if (acknowledges && id.isTextual()) {
                    CompletableFuture<WebSocket> unused = socket
                            .sendText(Json.object("envelope_id", id).toString(), true);
                }
            }
            return null;
        }
    }
}
