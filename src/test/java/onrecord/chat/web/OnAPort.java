package onrecord.chat.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import onrecord.chat.Health;
import onrecord.chat.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A web server that has little patience, on a port of its own, and a client that asks it. */
abstract class OnAPort {

    /** Longer than a client that means well has to wait for a processor. */
    static final Duration PATIENCE = Duration.ofSeconds(2);
    static final Limits LIMITS = new Limits(1_000_000, 16_384, 20, 16, 10_000_000, PATIENCE);

    final HttpClient client = HttpClient.newHttpClient();
    @Nullable
    WebServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
        client.close();
    }

    int start(Route... routes) {
        server = WebServer.start(Binding.loopback(0), List.of(routes), new HealthCheck(OnAPort::well, PATIENCE),
                LIMITS);
        return server.port();
    }

    static Health well() {
        return Health.of(true, "index", "answers");
    }

    static void assertStatus(int status, int port, String head) throws IOException {
        String reply = Wire.reply(port, head + "Connection: close\r\n\r\n");
        assertTrue(reply.startsWith("HTTP/1.1 " + status + " "),
                head.substring(0, Math.min(99, head.length())) + reply);
    }

    static HttpRequest get(int port, String path) {
        return HttpRequest.newBuilder(uri(port, path)).build();
    }

    static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
