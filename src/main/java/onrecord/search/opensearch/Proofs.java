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
     * What is held of a file.
     *
     * @param index the name of what was published last
     * @param sha256 of the file's bytes there, in lower-case hexadecimal digits; empty where there are none
     */
    public record Proof(String index, Optional<String> sha256) {
    }

    /**
     * What is held of a file now.
     *
     * @throws ClusterUnavailable if the cluster does not answer
     */
    public Proof of(String file) {
        Optional<String> index = new Generations(cluster, Clock.systemUTC()).current();
        return index.map(name -> new Proof(name, sha256(name, file))).orElse(new Proof("", Optional.empty()));
    }

    private Optional<String> sha256(String index, String file) {
        if (!index.equals(of) || known.size() > MOST) {
            known.clear();
            of = index;
        }
        // Not while a lock is held: the cluster may take long.
        Optional<String> before = known.get(index + "/" + file);
        if (before != null) {
            return before;
        }
        Optional<String> now = hash(index, file);
        known.put(index + "/" + file, now);
        return now;
    }

    private Optional<String> hash(String index, String file) {
        Map<String, Object> search = Map.of("size", 1, "track_total_hits", false, "_source", List.of("bytes"), "query",
                Map.of("bool", Map.of("filter", List.of(Map.of("term", Map.of("kind", Rows.DOCUMENT)),
                        Map.of("term", Map.of("file", file))))));
        JsonNode bytes = new State(cluster, index).ask(List.of(Search.plain(search))).get(0)
                .at("/hits/hits/0/_source/bytes");
        try {
            return bytes.isMissingNode() ? Optional.empty() : Optional.of(Key.sha256(bytes.binaryValue()));
        } catch (IOException e) {
            throw new ClusterUnavailable("The bytes of " + file + " in the index " + index + " cannot be read", e);
        }
    }
}
