package onrecord.search.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import onrecord.search.opensearch.ClusterSettings.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a cluster is reached, against a server that replies as one would. */
class ConnectionTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private final Queue<String> headers = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final Queue<String> loads = new ConcurrentLinkedQueue<>();
    private HttpServer server = HttpServer.create();

    ConnectionTest() throws IOException {
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void trustsWhomItIsToldToTrustAndNobodyElse() throws Exception {
        Path certificate = serveWithTls("localhost");
        assertEquals(List.of(true), nodes(settings("https", Account.NONE, Optional.of(certificate))));
        ClusterCheck.Line line = new ClusterCheck(settings("https", Account.NONE, Optional.empty())).run().get(0);
        assertFalse(line.right());
        assertTrue(line.text().contains("search.certificates"), line.text());
    }

    @Test
    void trustsNobodyWithTheCertificateOfAnotherHost() throws Exception {
        Path certificate = serveWithTls("elsewhere.example");
        ClusterCheck.Line line = new ClusterCheck(settings("https", Account.NONE, Optional.of(certificate))).run()
                .get(0);
        assertFalse(line.right());
        assertTrue(line.text().contains("its certificate is another host's"), line.text());
        assertTrue(headers.isEmpty());
    }

    @Test
    void saysInPlainWordsWhyTheClusterCannotBeReached() {
        Map<String, String> reasons = Map.of("http://localhost:1", "nothing listens there",
                "http://no-such-host.invalid", "there is no host of that name");
        reasons.forEach((address, why) -> {
            ClusterCheck.Line line = new ClusterCheck(new ClusterSettings(List.of(URI.create(address)), "index", 1,
                    Account.NONE, Optional.empty())).run().get(0);
            assertTrue(line.text().contains(address + " cannot be reached: " + why), line.text());
        });
    }

    @Test
    void refusesAFileWithoutCertificates() throws Exception {
        serve();
        Path empty = Files.writeString(folder.resolve("empty.pem"), "no certificate\n");
        for (Path file : List.of(empty, folder.resolve("nowhere.pem"))) {
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                    () -> Cluster.of(settings("http", Account.NONE, Optional.of(file))));
            assertTrue(String.valueOf(refused.getMessage()).contains(file.toString()));
        }
    }

    @Test
    void saysWhoItIs() throws Exception {
        serve();
        nodes(settings("http", new Account("bot", "s3cret-ä", ""), Optional.empty()));
        byte[] both = "bot:s3cret-ä".getBytes(StandardCharsets.UTF_8);
        assertEquals("Basic " + Base64.getEncoder().encodeToString(both), headers.peek());
        headers.clear();
        nodes(settings("http", new Account("", "", "t0ken"), Optional.empty()));
        assertEquals("Bearer t0ken", headers.peek());
    }

    @Test
    void asksAgainAfterAReplyThatMeansLater() throws Exception {
        serve();
        statuses.addAll(List.of(429, 503, 429));
        try (Cluster cluster = Cluster.of(settings("http", Account.NONE, Optional.empty()))) {
            assertEquals(200, cluster.get("/").status());
        }
        assertTrue(statuses.isEmpty());
    }

    @Test
    void doesNotAskAgainWhereThatWouldNotHelp() throws Exception {
        serve();
        statuses.addAll(List.of(401, 403));
        var settings = settings("http", new Account("bot", "s3cret", ""), Optional.empty());
        for (String why : List.of("does not know this user, password or token", "this user may not do that")) {
            ClusterCheck.Line line = new ClusterCheck(settings).run().get(0);
            assertTrue(line.text().contains(why), line.text());
            assertFalse(line.text().contains("s3cret"));
        }
        assertEquals(2, headers.size());
    }

    @Test
    void sendsAgainOnlyWhatTheClusterHadNoRoomFor() throws Exception {
        serve();
        try (Cluster cluster = Cluster.of(settings("http", Account.NONE, Optional.empty()))) {
            Bulk bulk = new Bulk(cluster, "index", 100);
            for (String id : List.of("a", "full", "b")) {
                bulk.add(new Rows.Row(id, Json.object().put("kind", id)));
            }
            bulk.flush();
        }
        assertEquals(List.of("a full b", "full"), List.copyOf(loads));
    }

    private List<Boolean> nodes(ClusterSettings settings) {
        return new ClusterCheck(settings).run().stream().filter(line -> line.text().contains("answers"))
                .map(ClusterCheck.Line::right).toList();
    }

    private ClusterSettings settings(String scheme, Account account, Optional<Path> authority) {
        return new ClusterSettings(List.of(URI.create(scheme + "://localhost:" + server.getAddress().getPort())),
                "index", 1,
                account, authority);
    }

    private void serve() throws IOException {
        start(HttpServer.create(loopback(), 0));
    }

    /** Its own certificate, as JDK's keytool makes one. */
    private Path serveWithTls(String name) throws Exception {
        Path keys = folder.resolve("keys.p12");
        keytool("-genkeypair", "-keyalg", "EC", "-alias", "node", "-dname", "CN=" + name, "-ext", "san=dns:" + name,
                "-keystore", keys.toString());
        Path certificate = folder.resolve("node.pem");
        keytool("-exportcert", "-rfc", "-alias", "node", "-file", certificate.toString(), "-keystore", keys.toString());
        KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer https = HttpsServer.create(loopback(), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context));
        start(https);
        return certificate;
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", new String(PASSWORD)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), said);
        }
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private void start(HttpServer made) {
        server = made;
        server.createContext("/", this::reply);
        server.start();
    }

    private void reply(HttpExchange exchange) throws IOException {
        String said = exchange.getRequestHeaders().getFirst("Authorization");
        headers.add(said == null ? "" : said);
        Integer status = statuses.poll();
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] body = (exchange.getRequestURI().getPath().endsWith("_bulk") ? taken(sent) : """
                {"version": {"distribution": "opensearch", "number": "3.8.0"}}""").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status == null ? 200 : status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Takes all rows but the one called "full", which finds room the second time. */
    private String taken(String sent) {
        List<String> ids = sent.lines().filter(line -> line.startsWith("{\"create\""))
                .map(line -> line.replaceAll(".*\"_id\":\"|\".*", "")).toList();
        boolean first = loads.isEmpty();
        loads.add(String.join(" ", ids));
        return "{\"errors\": " + first + ", \"items\": ["
                + String.join(",", ids.stream()
                        .map(id -> "{\"create\": {\"status\": " + (first && id.equals("full") ? 429 : 201) + "}}")
                        .toList())
                + "]}";
    }
}
