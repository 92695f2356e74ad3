package onrecord.chat.discord.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import onrecord.chat.fakes.Http;
import onrecord.chat.fakes.Json;

/** How answers leave. */
final class Replies {
    private Replies() {
    }

    static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("via", "1.1 google"); // By it clients tell Discord from the network before it.
        if (answer.status() == 204) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            Http.send(exchange, answer.status(), "application/json", answer.json().toString());
        }
    }

    static void sendPage(HttpExchange exchange, int status) throws IOException {
        Http.send(exchange, status, "text/html", "<html>upstream connect error</html>");
    }

    static void sendBanned(HttpExchange exchange, Duration after) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "" + Math.max(1, after.toSeconds()));
        Http.send(exchange, 429, "text/html", "<html>error code: 1015</html>");
    }

    static Answer rateLimited(HttpExchange exchange, Duration after, boolean global) {
        var headers = exchange.getResponseHeaders();
        headers.set("Retry-After", "" + Math.max(1, Math.ceilDiv(after.toMillis(), 1000)));
        headers.set("X-RateLimit-Reset-After", seconds(after));
        headers.set("X-RateLimit-Scope", global ? "global" : "user");
        if (global) {
            headers.set("X-RateLimit-Global", "true");
        } else {
            headers.set("X-RateLimit-Bucket", "fake");
            headers.set("X-RateLimit-Limit", "5");
            headers.set("X-RateLimit-Remaining", "0");
            headers.set("X-RateLimit-Reset", seconds(Duration.ofMillis(System.currentTimeMillis()).plus(after)));
        }
        return new Answer(429, Json.object("message", "You are being rate limited.", "retry_after",
                after.toMillis() / 1000.0, "global", global));
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }
}
