package onrecord.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import onrecord.chat.Health;
import onrecord.chat.Route;
import onrecord.chat.WebResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many clients at once. */
class CrowdsTest {

    private static final int MANY = 1_000;
    private static final long MEGABYTE = 1_000_000;
    private static final Duration LONG = Duration.ofSeconds(30);

    private final CountDownLatch hang = new CountDownLatch(1);
    private final List<Wire> wires = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile boolean allAsked;
    private @Nullable WebServer server;
    private int port;

    @AfterEach
    void stop() throws IOException {
        allAsked = true;
        hang.countDown();
        for (Wire wire : wires) {
            wire.close();
        }
        if (server != null) {
            server.close();
        }
        client.close();
    }

    @Test
    void answersSoManyOfARouteAtOnce_andSendsTheOthersAwayAtOnce() throws Exception {
        start(Limits.ORDINARY);
        long before = heap();
        for (int i = 0; i < MANY; i++) {
            connect().say("GET /hang HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }

        int away = MANY - Limits.ORDINARY.atOnce();
        await(() -> heard() == away);
        assertEquals("hello", get("/").body());
        assertEquals(200, get(WebServer.HEALTH).statusCode());
        HttpResponse<String> another = get("/hang");
        assertEquals(503, another.statusCode());
        assertEquals(List.of("1"), another.headers().allValues("retry-after"));
        long grown = heap() - before;
        assertTrue(grown < 40 * MEGABYTE, "grown by " + grown);

        hang.countDown();
        await(() -> heard() == MANY);
        int refused = 0;
        for (Wire wire : wires) {
            refused += wire.line().contains(" 503 ") ? 1 : 0;
        }
        assertEquals(away, refused);
    }

    @Test
    void keepsTheHeapFlat_whateverIsSentToItSlowly() throws Exception {
        var limits = new Limits(1_000_000, 16_384, 200, 16, 20 * MEGABYTE, LONG);
        start(limits);
        String most = "x".repeat(990_000);
        long before = heap();

        for (int i = 0; i < 100; i++) {
            try {
                connect().say("POST /take HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n" + most);
            } catch (IOException sentAway) {
                // It was told so before it had sent everything.
            }
        }

        await(() -> heard() >= 70);
        assertEquals("hello", get("/").body());
        long grown = heap() - before;
        assertTrue(grown < 100 * MEGABYTE, "grown by " + grown);
    }

    @Test
    void keepsTheHeapFlat_whateverIsTakenFromItSlowly() throws Exception {
        var limits = new Limits(1_000_000, 16_384, 200, 16, 50 * MEGABYTE, LONG);
        start(limits);
        long before = heap();

        for (int i = 0; i < 30; i++) {
            connect().say("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }

        await(() -> heard() == 30);
        assertEquals(503, get("/large").statusCode());
        assertEquals("hello", get("/").body());
        long grown = heap() - before;
        assertTrue(grown < 200 * MEGABYTE, "grown by " + grown);
    }

    @Test
    void sendsAwayWhoeverWouldWaitLong_whenTheProcessorsCannotKeepUp() throws Exception {
        start(new Limits(1_000_000, 16_384, 500, 16, 64 * MEGABYTE, LONG));
        int many = 200;
        for (int i = 0; i < many; i++) {
            connect();
        }
        for (Wire wire : wires) {
            wire.say("GET /busy HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        allAsked = true;

        await(() -> heard() == many);
        int refused = 0;
        for (Wire wire : wires) {
            refused += wire.line().contains(" 503 ") ? 1 : 0;
        }
        assertTrue(refused > 0 && refused < many, refused + " of " + many);
        assertEquals("hello", get("/").body());
    }

    private void start(Limits limits) {
        String large = "x".repeat(10 * (int) MEGABYTE);
        server = WebServer.start(Binding.loopback(0), List.of(
                new Route("GET", "/", request -> WebResponse.text(200, "hello")),
                new Route("GET", "/large", request -> WebResponse.text(200, large)),
                new Route("GET", "/busy", request -> WebResponse.text(200, "" + work())),
                new Route("POST", "/take", request -> WebResponse.of(204)),
                new Route("GET", "/hang", request -> WebResponse.text(hangs() ? 200 : 500, "at last"))),
                new HealthCheck(() -> Health.of(true, "index", "answers"), LONG), limits);
        port = server.port();
    }

    /** Keeps a processor busy until all have asked, and a tenth of a second more. */
    private long work() {
        long rounds = 0;
        while (!allAsked) {
            rounds++;
        }
        for (long end = System.nanoTime() + 100_000_000; System.nanoTime() < end;) {
            rounds++;
        }
        return rounds;
    }

    private boolean hangs() {
        try {
            return hang.await(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private Wire connect() throws IOException {
        wires.add(new Wire(port));
        return wires.getLast();
    }

    /** How many clients have been told something. */
    private int heard() {
        return (int) wires.stream().filter(Wire::heard).count();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                BodyHandlers.ofString());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "did not happen in " + LONG);
            Thread.sleep(20);
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
