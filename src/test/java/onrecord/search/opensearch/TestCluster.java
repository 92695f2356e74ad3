package onrecord.search.opensearch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.fakes.FreePorts;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import onrecord.search.Indexer.Progress;
import onrecord.search.opensearch.ClusterIndex.Originals;
import onrecord.search.opensearch.ClusterSettings.Account;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A real cluster of three nodes, started once for all tests that want it. */
public final class TestCluster implements AutoCloseable {

    static final Progress QUIET = (done, all) -> {
    };

    /** The texts of documents as the bytes of their files. */
    static final Originals UTF_8 = document -> document.text().getBytes(StandardCharsets.UTF_8);

    private static final int NODES = 3;

    /** A node starts within half a minute on a machine that has nothing else to do. */
    private static final Duration START = Duration.ofMinutes(6);

    /** Longer than the cluster itself waits before it says that it is not well. */
    private static final Duration REPLY = Duration.ofSeconds(30);

    private final Path folder = Files.createTempDirectory("onrecord-cluster");
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<TestNode> nodes = new ArrayList<>();
    private final Map<Indexed, ClusterReader> readers = new HashMap<>();
    private final AtomicInteger indexes = new AtomicInteger();

    private TestCluster() throws IOException, InterruptedException {
        List<Integer> ports = FreePorts.some(2 * NODES);
        List<Integer> among = ports.subList(0, NODES);
        for (int number = 1; number <= NODES; number++) {
            nodes.add(new TestNode(number, ports.get(NODES + number - 1), among, folder));
        }
        awaitNodes(NODES);
    }

    /** The one of this run. */
    static TestCluster of(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(TestCluster.class)).getOrComputeIfAbsent(TestCluster.class,
                type -> {
                    try {
                        return new TestCluster();
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException("No cluster could be started", e);
                    }
                }, TestCluster.class);
    }

    public TestNode node(int number) {
        return nodes.get(number - 1);
    }

    /** For an index that no other test has. */
    public ClusterSettings settings(int shards) {
        return settings("test" + indexes.incrementAndGet(), shards);
    }

    public ClusterSettings settings(String index, int shards) {
        return new ClusterSettings(nodes.stream().map(TestNode::address).toList(), index, shards, Account.NONE,
                Optional.empty());
    }

    /** The index of a corpus, with its texts as the bytes of its files. */
    ClusterIndex index(ClusterSettings settings) {
        return new ClusterIndex(settings, UTF_8);
    }

    /** A reader of exactly this corpus, which is indexed once. */
    ClusterReader reader(Corpus corpus, int shards) {
        return readers.computeIfAbsent(new Indexed(corpus.readings().toList(), shards), key -> {
            ClusterIndex index = index(settings(shards));
            index.update(corpus, QUIET);
            return index.published().orElseThrow().reader();
        });
    }

    private record Indexed(List<Reading> readings, int shards) {
    }

    /** Waits until so many nodes know of one another and every index is where it should be. */
    public void awaitNodes(int count) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!health(count)) {
            assertTrue(System.nanoTime() < end, () -> "The cluster did not come up: " + log());
            Thread.sleep(100);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("node-1.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private boolean health(int count) throws InterruptedException {
        for (TestNode node : nodes) {
            try {
                String path = "/_cluster/health?wait_for_status=green&wait_for_nodes=" + count + "&timeout=10s";
                return http.send(request(node, path), BodyHandlers.ofString()).statusCode() == 200;
            } catch (IOException e) {
                // Not this one.
            }
        }
        return false;
    }

    /** Asks the cluster directly. */
    String get(String path) throws IOException, InterruptedException {
        return http.send(request(nodes.get(0), path), BodyHandlers.ofString()).body();
    }

    private static HttpRequest request(TestNode node, String path) {
        return HttpRequest.newBuilder(node.address().resolve(path)).timeout(REPLY).build();
    }

    @Override
    public void close() throws IOException {
        for (TestNode node : nodes) {
            node.kill();
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
