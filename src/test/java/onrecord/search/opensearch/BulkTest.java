package onrecord.search.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import onrecord.search.opensearch.ClusterSettings.Account;
import onrecord.search.opensearch.Rows.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a server that takes rows when the test lets it. */
class BulkTest {

    private static final String TAKEN = "201";

    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Semaphore received = new Semaphore(0);
    private final Semaphore replies = new Semaphore(0);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server = HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Cluster cluster;
    private volatile String status = TAKEN;

    BulkTest() throws IOException {
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
        cluster = Cluster.of(new ClusterSettings(
                List.of(URI.create("http://localhost:" + server.getAddress().getPort())), "index", 1, Account.NONE,
                Optional.empty()));
    }

    @AfterEach
    void stop() {
        cluster.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void sendsAnEntryOnlyWhenAllOtherRowsHaveArrived() throws Exception {
        var bulk = new Bulk(cluster, "index", 2);
        bulk.add(row("entry"), List.of(row("a"), row("b"), row("c")).iterator());
        Future<?> flushed = threads.submit(bulk::flush);
        awaitReceived(2);
        assertEquals(List.of("got a b", "got c"), told.stream().sorted().toList());
        replies.release();
        assertEquals(0, received.availablePermits());
        replies.release(2);
        flushed.get(10, TimeUnit.SECONDS);
        List<String> order = List.copyOf(told);
        assertEquals(6, order.size(), order::toString);
        assertEquals("got entry", order.get(4), order::toString);
    }

    @Test
    void letsWhoeverBringsMoreWaitForRoom() throws Exception {
        var bulk = new Bulk(cluster, "index", 1);
        Future<?> all = threads.submit(() -> {
            for (int n = 0; n < 12; n++) {
                bulk.add(row("entry" + n), List.of(row("r" + n)).iterator());
            }
            bulk.flush();
        });
        awaitReceived(4);
        for (int more = 0; more < 8; more++) {
            assertEquals(4, underWay(), told::toString);
            replies.release();
            awaitReceived(1);
        }
        replies.release(100);
        all.get(10, TimeUnit.SECONDS);
        assertEquals(24, told.stream().filter(line -> line.startsWith("took"))
                .mapToInt(line -> line.split(" ").length - 1).sum());
    }

    @Test
    void endsWhereARowIsRefusedForGood() {
        status = "400";
        replies.release(100);
        var bulk = new Bulk(cluster, "index", 1);
        bulk.add(row("entry"), List.of(row("a"), row("b")).iterator());
        ClusterUnavailable why = assertThrows(ClusterUnavailable.class, bulk::flush);
        assertTrue(String.valueOf(why.getMessage()).contains("did not take a document: status 400"), why::toString);
        assertThrows(ClusterUnavailable.class, () -> bulk.add(row("entry"), List.of(row("c"), row("d")).iterator()));
        assertTrue(told.stream().noneMatch(line -> line.contains("entry")), told::toString);
    }

    @Test
    void takesARowThatIsThereAlreadyForWritten() {
        status = "409";
        replies.release(100);
        var bulk = new Bulk(cluster, "index", 10);
        bulk.add(row("entry"), List.of(row("a")).iterator());
        bulk.flush();
        assertEquals(List.of("got a", "took a", "got entry", "took entry"), List.copyOf(told));
    }

    private static Row row(String id) {
        return new Row(id, Json.object().put("kind", id));
    }

    private void awaitReceived(int loads) throws InterruptedException {
        assertTrue(received.tryAcquire(loads, 10, TimeUnit.SECONDS), told::toString);
    }

    private long underWay() {
        List<String> lines = List.copyOf(told);
        return lines.stream().filter(line -> line.startsWith("got")).count()
                - lines.stream().filter(line -> line.startsWith("took")).count();
    }

    private void take(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        List<String> ids = sent.lines().filter(line -> line.startsWith("{\"create\""))
                .map(line -> line.replaceAll(".*\"_id\":\"|\".*", "")).toList();
        told.add("got " + String.join(" ", ids));
        received.release();
        replies.acquireUninterruptibly();
        byte[] body = ids.stream().map(id -> "{\"create\": {\"status\": " + status + "}}")
                .collect(Collectors.joining(",", "{\"errors\": " + !status.equals(TAKEN) + ", \"items\": [", "]}"))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        told.add("took " + String.join(" ", ids));
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
