package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.search.opensearch.ClusterSettings.Account;

/** Tries whether a cluster can be reached and used as the settings say. */
public final class ClusterCheck {

    /** Ranks otherwise before: its BM25 multiplied every score. */
    private static final int OLDEST = 3;

    private final ClusterSettings settings;
    private final List<Line> lines = new ArrayList<>();

    /** A cluster that is reached so. */
    public ClusterCheck(ClusterSettings settings) {
        this.settings = settings;
    }

    /**
     * One thing that was tried.
     *
     * @param right whether it is as it should be
     * @param text what it is, and how to mend it if it is not right; holds no secret
     */
    public record Line(boolean right, String text) {
    }

    /**
     * Everything that was tried, in order.
     *
     * @throws IllegalArgumentException if the certificates cannot be read
     */
    public List<Line> run() {
        lines.clear();
        settings.addresses().forEach(this::node);
        if (lines.stream().anyMatch(Line::right)) {
            try (Cluster cluster = Cluster.of(settings)) {
                health(cluster);
                documents(cluster);
            } catch (ClusterUnavailable e) {
                wrong(e.getMessage() + ".");
            }
        }
        return List.copyOf(lines);
    }

    private void node(URI address) {
        var alone = new ClusterSettings(List.of(address), settings.index(), settings.shards(), settings.account(),
                settings.authority());
        try (Cluster node = Cluster.of(alone)) {
            JsonNode root = node.done(node.once().get("/"), "tell its version").body();
            String version = root.path("version").path("number").asText();
            if (!root.path("version").path("distribution").asText().equals("opensearch")) {
                wrong(address + " is no OpenSearch.");
            } else if (Integer.parseInt(version.replaceFirst("\\D.*", "")) < OLDEST) {
                wrong(address + " is OpenSearch " + version + ": version " + OLDEST + " or newer is needed.");
            } else {
                right(address + " answers: OpenSearch " + version + ".");
            }
        } catch (ClusterUnavailable e) {
            wrong(e.getMessage() + ".");
        }
        if (!settings.account().equals(Account.NONE) && address.getScheme().equals("http") && !isHere(address)) {
            wrong(address + ": what says who the bot is goes there unencrypted. Use https.");
        }
    }

    private static boolean isHere(URI address) {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private void health(Cluster cluster) {
        JsonNode health = cluster.done(cluster.get("/_cluster/health"), "tell its health").body();
        int count = health.path("number_of_data_nodes").asInt();
        String nodes = (count == 1 ? "1 node that holds" : count + " nodes that hold") + " data, status "
                + health.path("status").asText() + ".";
        if (health.path("status").asText().equals("red")) {
            wrong(nodes + " Some of what it holds cannot be read.");
        } else {
            right(nodes);
        }
    }

    private void documents(Cluster cluster) {
        Generations generations = new Generations(cluster, Clock.systemUTC());
        Optional<String> index = generations.current();
        if (index.isEmpty()) {
            right("The index " + settings.index() + " is not there yet: \"onrecord index\" makes it.");
        } else if (!generations.about(index.get()).understood()) {
            wrong("The index " + settings.index() + " was made by another version of this program.");
        } else {
            Search documents = Search.count("kind", Rows.ENTRY);
            right("The index " + settings.index() + " holds "
                    + Search.total(new State(cluster, index.get()).ask(List.of(documents)).get(0)) + " documents.");
        }
    }

    private void right(String line) {
        lines.add(new Line(true, line));
    }

    private void wrong(String line) {
        lines.add(new Line(false, line));
    }
}
