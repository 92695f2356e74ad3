package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.search.opensearch.Rows.Row;

/**
 * Writes rows to an index, many at a time, never more than one such load under way. What the cluster has no room for now is
 * sent again after a pause, so that whoever brings more has to wait.
 */
final class Bulk {

    /** A load that fits every cluster's limits and keeps it busy for some tenths of a second. */
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_ROWS = 4_000;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final String index;
    private final List<byte[]> waiting = new ArrayList<>();
    private int bytes;

    Bulk(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    void add(Row row) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(Json.bytes(Map.of("index", Map.of("_id", row.id()))));
        line.write('\n');
        line.writeBytes(Json.bytes(row.fields()));
        line.write('\n');
        if (bytes + line.size() > MOST_BYTES) {
            flush();
        }
        waiting.add(line.toByteArray());
        bytes += line.size();
        if (waiting.size() >= MOST_ROWS) {
            flush();
        }
    }

    /** Writes what is waiting. */
    void flush() {
        var tries = new Tries(PATIENCE, FIRST_PAUSE, LONGEST_PAUSE);
        List<byte[]> left = List.copyOf(waiting);
        while (!left.isEmpty()) {
            Reply reply = cluster.lines("/" + index + "/_bulk", joined(left));
            List<byte[]> refused = reply.worthAnotherTry()
                    ? left
                    : refused(cluster.done(reply, "take documents").body(), left);
            if (!refused.isEmpty() && !tries.again()) {
                throw cluster.failed("did not take documents", 429, "it has been too busy for " + PATIENCE.toMinutes()
                        + " minutes");
            }
            left = refused;
        }
        waiting.clear();
        bytes = 0;
    }

    /** Those that the cluster had no room for. */
    private List<byte[]> refused(JsonNode body, List<byte[]> sent) {
        List<byte[]> refused = new ArrayList<>();
        for (int i = 0; i < sent.size() && body.path("errors").asBoolean(); i++) {
            Reply one = new Reply(body.at("/items/" + i + "/index/status").asInt(), body.at("/items/" + i + "/index"));
            if (one.worthAnotherTry()) {
                refused.add(sent.get(i));
            } else {
                cluster.done(one, "take a document");
            }
        }
        return refused;
    }

    private static byte[] joined(List<byte[]> lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
