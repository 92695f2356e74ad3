package onrecord.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import onrecord.chat.Body;
import onrecord.chat.Route;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;
import onrecord.chat.fakes.Await;
import onrecord.chat.web.WebServer.CannotStart;
import org.junit.jupiter.api.Test;

class WebServerTest extends OnAPort {

    @Test
    void handsARequestToItsRouteAsItCame() throws Exception {
        var seen = new ArrayList<WebRequest>();
        int port = start(new Route("POST", "/slack/events", request -> {
            seen.add(request);
            return WebResponse.json(200, "{}").with("X-Own", "yes");
        }));
        byte[] bytes = {0, 1, (byte) 0xff, '\r', '\n', (byte) 0xc3};

        HttpResponse<String> response = client.send(HttpRequest.newBuilder(uri(port, "/slack/events?a=b%20c"))
                .header("X-Slack-Signature", "v0=abc")
                .POST(BodyPublishers.ofByteArray(bytes))
                .build(), BodyHandlers.ofString());

        assertEquals(200, response.statusCode());
        assertEquals("{}", response.body());
        assertEquals(List.of("yes"), response.headers().allValues("x-own"));
        assertEquals(List.of("application/json"), response.headers().allValues("content-type"));
        assertEquals(List.of("no-store"), response.headers().allValues("cache-control"));
        WebRequest request = seen.getFirst();
        assertEquals("POST /slack/events from 127.0.0.1", request.toString());
        assertEquals("a=b%20c", request.query());
        assertEquals(Body.of(bytes), request.body());
        assertEquals("v0=abc", request.header("x-SLACK-signature").orElseThrow());
    }

    @Test
    void answersManyAtOnce_evenWhenEachTakesLong() throws Exception {
        var all = new CountDownLatch(12);
        int port = start(new Route("GET", "/slow", request -> {
            all.countDown();
            return WebResponse.of(await(all) ? 204 : 500);
        }));

        var replies = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 12; i++) {
            replies.add(client.sendAsync(get(port, "/slow"), BodyHandlers.ofString()));
        }

        for (CompletableFuture<HttpResponse<String>> reply : replies) {
            assertEquals(204, reply.join().statusCode());
        }
    }

    @Test
    void letsAHandlerTakeLongerThanItWaitsForARequest() throws Exception {
        int port = start(new Route("GET", "/slow", request -> {
            Await.sleep(PATIENCE.multipliedBy(2));
            return WebResponse.text(200, "at last");
        }));

        assertEquals("at last", client.send(get(port, "/slow"), BodyHandlers.ofString()).body());
    }

    @Test
    void saysNothingOfTheCause_whenAHandlerFails() throws Exception {
        int port = start(
                new Route("GET", "/exception", request -> {
                    throw new IllegalStateException("xoxb-secret");
                }),
                new Route("GET", "/error", request -> {
                    throw new StackOverflowError("xoxb-secret");
                }));

        for (String path : List.of("/exception", "/error", "/exception", "/error")) {
            HttpResponse<String> response = client.send(get(port, path), BodyHandlers.ofString());
            assertEquals(500, response.statusCode());
            assertEquals("This request met a fault in the program.\n", response.body());
        }
    }

    @Test
    void leavesARoutesOwnRefusalAsItIs() throws Exception {
        int port = start(new Route("GET", "/gone", request -> WebResponse.text(404, "That document is gone.")));

        assertEquals("That document is gone.", client.send(get(port, "/gone"), BodyHandlers.ofString()).body());
    }

    @Test
    void answersForTheNamesItIsGiven_aProxyPassesThemOn() throws Exception {
        List<Route> routes = List.of(new Route("GET", "/", request -> WebResponse.text(200, "hello")));
        server = WebServer.start(new Binding("127.0.0.1", 0, Set.of("Bot.Example.org")), routes, OnAPort::well);

        assertStatus(200, server.port(), "GET / HTTP/1.1\r\nHost: bot.example.org\r\n");
        assertStatus(421, server.port(), "GET / HTTP/1.1\r\nHost: other.example.org\r\n");
    }

    @Test
    void saysInASentenceThatAPortIsInUse() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Binding busy = Binding.loopback(other.getLocalPort());

            CannotStart e = assertThrows(CannotStart.class,
                    () -> WebServer.start(busy, List.of(), OnAPort::well));

            assertEquals(
                    "Port " + other.getLocalPort() + " of 127.0.0.1 is in use by another program: stop that one, or "
                            + "choose another port for this one.",
                    e.getMessage());
        }
    }

    @Test
    void saysInASentenceThatAnAddressIsNotThisMachines() {
        for (String address : List.of("192.0.2.1", "no-such-name.invalid")) {
            CannotStart e = assertThrows(CannotStart.class,
                    () -> WebServer.start(new Binding(address, 0, Set.of()), List.of(), OnAPort::well));

            assertEquals(
                    "Port 0 of " + address + " cannot be listened on: " + address + " is no address of this machine.",
                    e.getMessage());
        }
    }

    @Test
    void letsARequestFinishWhenItStops_andListensNoMore() throws Exception {
        var begun = new CountDownLatch(1);
        int port = start(new Route("GET", "/slow", request -> {
            begun.countDown();
            Await.sleep(Duration.ofMillis(500));
            return WebResponse.text(200, "finished");
        }));
        CompletableFuture<HttpResponse<String>> reply = client.sendAsync(get(port, "/slow"), BodyHandlers.ofString());
        assertTrue(await(begun));

        stop();

        assertEquals("finished", reply.join().body());
        assertThrows(IOException.class, () -> new Wire(port).close());
        server = WebServer.start(Binding.loopback(port), List.of(), OnAPort::well);
        assertEquals(port, server.port());
    }

    @Test
    void takesNoTwoRoutesForTheSameRequests() {
        Route route = new Route("GET", "/", request -> WebResponse.of(200));

        assertThrows(IllegalArgumentException.class,
                () -> WebServer.start(Binding.loopback(0), List.of(route, route), OnAPort::well));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
