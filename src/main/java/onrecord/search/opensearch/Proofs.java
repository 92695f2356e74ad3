package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the cluster holds of files now, by their bytes: with it, a bot without the files can tell whether what it is about to quote
 * is what was read. An index that was published does not change, so that bytes are hashed once for each.
 */
public final class Proofs {

    /** Files whose hashes are remembered. */
    private static final int MOST = 10_000;

    private final Cluster cluster;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();
    private volatile String of = "";

    Proofs(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * The SHA-256 of the bytes that are held of a file now, in lower-case hexadecimal digits; empty where there are none.
     *
     * @throws ClusterUnavailable if the cluster does not answer
     */
    public Optional<String> sha256(String file) {
        Optional<String> index = new Generations(cluster, Clock.systemUTC()).current();
        if (index.isEmpty()) {
            return Optional.empty();
        }
        if (!index.get().equals(of) || known.size() > MOST) {
            known.clear();
            of = index.get();
        }
        return known.computeIfAbsent(index.get() + "/" + file, name -> hash(index.get(), file));
    }

    private Optional<String> hash(String index, String file) {
        Map<String, Object> search = Map.of("size", 1, "track_total_hits", false, "_source", List.of("bytes"), "query",
                Map.of("bool", Map.of("filter", List.of(Map.of("term", Map.of("kind", Rows.DOCUMENT)),
                        Map.of("term", Map.of("file", file))))));
        JsonNode bytes = new State(cluster, index).ask(List.of(search)).get(0).at("/hits/hits/0/_source/bytes");
        try {
            return bytes.isMissingNode() ? Optional.empty() : Optional.of(Key.sha256(bytes.binaryValue()));
        } catch (IOException e) {
            throw new ClusterUnavailable("The bytes of " + file + " in the index " + index + " cannot be read", e);
        }
    }
}
