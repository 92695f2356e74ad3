package onrecord.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import onrecord.chat.Away;
import onrecord.chat.Health;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthCheckTest {

    /** Nothing here takes so long, but what hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LITTLE = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void saysInOneLineThatAllIsWell() throws Exception {
        var parts = new LinkedHashMap<String, String>();
        parts.put("slack", "connected");
        parts.put("index", "an \"answer\"\nin time");

        assertLine(200,
                "\\{\"ok\":true,\"parts\":\\{\"slack\":\"connected\",\"index\":\"an \\\\\"answer\\\\\"\\\\nin time\"},"
                        + "\"elapsedMillis\":[0-9]+\\.[0-9]}\n",
                () -> new Health(true, parts));
    }

    @Test
    void saysWhatIsNotWell() throws Exception {
        assertLine(503, "\\{\"ok\":false,\"parts\":\\{\"slack\":\"deaf\"},.*}\n",
                () -> Health.of(false, "slack", "deaf"));
    }

    @Test
    void isNotWell_whenTheQuestionFails() throws Exception {
        assertLine(503, "\\{\"ok\":false,\"parts\":\\{\"check\":\"failed\"},.*}\n", () -> {
            throw new IllegalStateException("xoxb-secret");
        });
        assertLine(503, "\\{\"ok\":false,\"parts\":\\{\"check\":\"failed\"},.*}\n", () -> {
            throw new StackOverflowError();
        });
    }

    @Test
    void saysWhatIsAway() throws Exception {
        assertLine(503, "\\{\"ok\":false,\"parts\":\\{\"check\":\"Ask later.\"},.*}\n", () -> {
            throw new Away("Ask later.", new IllegalStateException("nothing listens at search.example"));
        });
    }

    @Test
    void isNotWell_whenTheQuestionHangs_andWellAgainAfterwards() throws Exception {
        var hang = new CountDownLatch(1);
        var asked = new AtomicInteger();
        Supplier<Health> hangsOnce = () -> {
            if (asked.incrementAndGet() == 1) {
                await(hang);
            }
            return Health.of(true, "index", "answers");
        };
        try (WebServer server = start(hangsOnce, LITTLE)) {
            HttpResponse<String> first = get(server).join();
            assertEquals(503, first.statusCode());
            assertTrue(first.body().contains("no answer within 2000 ms"), first.body());
            assertEquals(200, get(server).join().statusCode());
        } finally {
            hang.countDown();
        }
    }

    @Test
    void asksOneQuestionHoweverManyWantToKnow() throws Exception {
        var asked = new AtomicInteger();
        Supplier<Health> slow = () -> {
            asked.incrementAndGet();
            // Many times as long as it takes all to ask.
            Await.sleep(Duration.ofSeconds(1));
            return Health.of(true, "index", "answers");
        };
        try (WebServer server = start(slow)) {
            get(server).join();
            asked.set(0);
            var replies = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            for (int i = 0; i < 20; i++) {
                replies.add(get(server));
            }
            replies.forEach(reply -> assertEquals(200, reply.join().statusCode()));
            assertTrue(asked.get() < 10, asked + " questions for 20 that wanted to know");
        }
    }

    private void assertLine(int status, String pattern, Supplier<Health> health) throws Exception {
        try (WebServer server = start(health)) {
            HttpResponse<String> response = get(server).join();
            assertEquals(status, response.statusCode());
            assertTrue(response.body().matches(pattern), response.body());
            assertEquals(List.of("application/json"), response.headers().allValues("content-type"));
        }
    }

    private static WebServer start(Supplier<Health> health) {
        return start(health, PATIENCE);
    }

    private static WebServer start(Supplier<Health> health, Duration patience) {
        return WebServer.start(Binding.loopback(0), List.of(), new HealthCheck(health, patience), Limits.ORDINARY);
    }

    private CompletableFuture<HttpResponse<String>> get(WebServer server) {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + WebServer.HEALTH);
        return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
