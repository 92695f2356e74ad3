package onrecord.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onrecord.chat.Route;
import onrecord.chat.WebResponse;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.Test;

class UnkindClientsTest extends OnAPort {

    @Test
    void knowsNothingButItsRoutes() throws Exception {
        int port = start(new Route("POST", "/slack/events", request -> WebResponse.of(200)));

        for (String target : List.of("/", "/slack", "/slack/events/", "/slack/events/x", "/SLACK/EVENTS",
                "/slack/events",
                "/../../etc/passwd", "/slack/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd",
                "/slack/events/..;/..;/etc/passwd", "//etc/passwd", "/\\..\\..\\etc\\passwd", "/%00", "/%zz", "*")) {
            String reply = Wire.reply(port,
                    "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertTrue(reply.matches("(?s)HTTP/1.1 (400|404|405) .*"), target + ": " + reply);
            assertFalse(reply.contains("root:"), reply);
            assertFalse(reply.toLowerCase(Locale.ROOT).contains("jetty"), reply);
        }
    }

    @Test
    void repeatsNothingThatItWasSent() throws Exception {
        int port = start(new Route("POST", "/slack/events", request -> WebResponse.of(200)));

        for (String head : List.of("TRACE /slack/events HTTP/1.1\r\nHost: localhost",
                "OPTIONS * HTTP/1.1\r\nHost: localhost",
                "<canary> / HTTP/1.1\r\nHost: localhost", "GET /<canary> HTTP/1.1\r\nHost: localhost",
                "GET /canary?canary HTTP/1.1\r\nHost: localhost", "GET / HTTP/1.1\r\nHost: canary",
                "GET / HTTP/1.1\r\nHost: localhost\r\n<canary>", "CANARY")) {
            String reply = Wire.reply(port, head + "\r\nX-Secret: canary\r\nConnection: close\r\n\r\n");
            assertTrue(reply.matches("(?s)HTTP/1.1 4.. .*"), head + ": " + reply);
            assertFalse(reply.toLowerCase(Locale.ROOT).contains("canary"), reply);
        }
    }

    @Test
    void answersForItsOwnHostOnly_whenItListensOnThisMachineOnly() throws Exception {
        int port = start(new Route("GET", "/", request -> WebResponse.text(200, "hello")));

        for (String host : List.of("localhost", "LOCALHOST:9999", "127.0.0.1:" + port, "[::1]:80")) {
            assertStatus(200, port, "GET / HTTP/1.1\r\nHost: " + host + "\r\n");
        }
        for (String host : List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil.example:" + port,
                "169.254.169.254")) {
            assertStatus(421, port, "GET / HTTP/1.1\r\nHost: " + host + "\r\n");
            assertStatus(421, port, "GET /nothing HTTP/1.1\r\nHost: " + host + "\r\n");
        }
        assertStatus(400, port, "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n");
        assertStatus(400, port, "GET / HTTP/1.1\r\n");
        assertStatus(400, port, "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n");
    }

    @Test
    void refusesALargeBody_announcedOrNot() throws Exception {
        int port = start(
                new Route("POST", "/slack/events", request -> WebResponse.text(200, "" + request.body().size())));
        String head = "POST /slack/events HTTP/1.1\r\nHost: localhost\r\n";
        String tenMegabytes = "x".repeat(10_000_000);

        try (var wire = new Wire(port)) {
            wire.say(head + "Content-Length: 10000000\r\n\r\n");
            assertTrue(wire.rest().startsWith("HTTP/1.1 413 "));
        }
        HttpResponse<String> unannounced = client.send(HttpRequest.newBuilder(uri(port, "/slack/events"))
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("x".repeat(1_000_001))))
                .build(), BodyHandlers.ofString());
        assertEquals(413, unannounced.statusCode());
        try (var wire = new Wire(port)) {
            assertThrows(IOException.class, () -> {
                wire.say(head + "Content-Length: 10000000\r\n\r\n");
                for (int i = 0; i < 10; i++) {
                    wire.say(tenMegabytes);
                }
            }, "nobody reads what was refused");
        }
        HttpResponse<String> largest = client.send(HttpRequest.newBuilder(uri(port, "/slack/events"))
                .POST(BodyPublishers.ofString("x".repeat(1_000_000)))
                .build(), BodyHandlers.ofString());
        assertEquals("1000000", largest.body());
    }

    @Test
    void refusesTooManyHeaders() throws Exception {
        int port = start(new Route("GET", "/", request -> WebResponse.of(200)));
        var many = new StringBuilder("GET / HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < 2_000; i++) {
            many.append("X-").append(i).append(": aaaaaaaaaa\r\n");
        }

        assertStatus(431, port, many.toString());
        assertStatus(431, port, "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + "x".repeat(20_000) + "\r\n");
        assertStatus(414, port, "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n");
        assertStatus(200, port, "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + "x".repeat(10_000) + "\r\n");
    }

    @Test
    void doesNotWaitForWhoeverSendsByteByByte() throws Exception {
        int port = start(new Route("POST", "/slack/events", request -> WebResponse.of(200)));
        String head = "POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n";
        Duration pause = PATIENCE.dividedBy(8);

        try (var slowHead = new Wire(port)) {
            assertFalse(slowHead.says("GET / HTTP/1.1\r\nX-Slow: aaaaaaaaaaaaaaaaaaaaa", pause));
        }
        try (var slowBody = new Wire(port)) {
            slowBody.say(head + "\r\n");
            assertFalse(slowBody.says("a".repeat(40), pause));
        }
        try (var silent = new Wire(port)) {
            assertEquals("", silent.rest());
        }
    }

    @Test
    void servesOthers_whenItsConnectionsWereHeldByClientsThatSaidNothing() throws Exception {
        int port = start(new Route("GET", "/", request -> WebResponse.text(200, "hello")));
        var held = new ArrayList<Wire>();
        for (int i = 0; i < 2 * LIMITS.connections(); i++) {
            held.add(new Wire(port));
            held.getLast().say("GET / HT");
        }

        assertEquals("hello", client.send(get(port, "/"), BodyHandlers.ofString()).body());

        for (Wire wire : held) {
            wire.close();
        }
    }

    @Test
    void keepsAConnectionForRequestAfterRequest() throws Exception {
        int port = start(new Route("GET", "/", request -> WebResponse.text(200, "hello")));

        try (var wire = new Wire(port)) {
            for (int i = 0; i < 6; i++) {
                wire.say("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
                Await.sleep(PATIENCE.dividedBy(4));
            }
            assertEquals(6, wire.rest().split("HTTP/1.1 200").length - 1);
        }
    }
}
