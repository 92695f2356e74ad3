package onrecord.chat.slack.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** The HTTP server of the fake, on loopback, on a port of its own. */
final class Http {
    /** Bursts of new connections wait here instead of being refused. */
    private static final int BACKLOG = 256;

    private final HttpServer server;

    Http() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("No port on loopback", e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    Http started() {
        server.start();
        return this;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
