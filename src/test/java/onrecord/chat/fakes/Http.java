package onrecord.chat.fakes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** The HTTP server of a fake, on loopback, on a port of its own. */
public final class Http {
    /** Bursts of new connections wait here instead of being refused. */
    private static final int BACKLOG = 256;

    private final HttpServer server;

    /** Takes a port. */
    public Http() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("No port on loopback", e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    /** What answers below this path. */
    public void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    /** Starts it. */
    public Http started() {
        server.start();
        return this;
    }

    /** Its address, without a slash at the end. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Stops it at once. */
    public void stop() {
        server.stop(0);
    }

    /** Answers with a text. */
    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
