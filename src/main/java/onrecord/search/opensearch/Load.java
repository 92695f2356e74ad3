package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.search.opensearch.Rows.Row;
import org.jspecify.annotations.Nullable;

/** Rows that travel together. Those that the cluster has no room for now are sent again after a pause that grows. */
final class Load {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /**
     * The row came with an earlier try whose reply was lost, or with a bot that is gone: rows of one id are equal. Written
     * anew, the one before would go on counting in BM25 until the cluster forgets it, hours later.
     */
    private static final int THERE = 409;

    private final List<Line> lines = new ArrayList<>();
    private int bytes;

    /** A row as it is sent. */
    static final class Line {

        private final byte[] bytes;
        private final @Nullable Parcel parcel;

        private Line(byte[] bytes, @Nullable Parcel parcel) {
            this.bytes = bytes;
            this.parcel = parcel;
        }

        /** @param parcel of which it is a part; null for one that stands alone */
        static Line of(Row row, @Nullable Parcel parcel) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            line.writeBytes(Json.bytes(Map.of("create", Map.of("_id", row.id()))));
            line.write('\n');
            line.writeBytes(Json.bytes(row.fields()));
            line.write('\n');
            return new Line(line.toByteArray(), parcel);
        }

        int size() {
            return bytes.length;
        }

        @Nullable
        Parcel parcel() {
            return parcel;
        }
    }

    void add(Line line) {
        lines.add(line);
        bytes += line.size();
    }

    List<Line> lines() {
        return lines;
    }

    int bytes() {
        return bytes;
    }

    /**
     * Returns when the cluster has all of it.
     *
     * @param underWay tells when there is no point in going on
     * @throws ClusterUnavailable if it does not take all of it
     */
    void send(Cluster cluster, String index, UnderWay underWay) {
        var tries = new Tries(PATIENCE, FIRST_PAUSE, LONGEST_PAUSE);
        List<Line> left = lines;
        while (!left.isEmpty()) {
            Reply reply = cluster.lines("/" + index + "/_bulk", joined(left));
            List<Line> refused = reply.worthAnotherTry()
                    ? left
                    : refused(cluster, cluster.done(reply, "take documents").body(), left);
            if (!refused.isEmpty() && (underWay.failed() || !tries.again())) {
                throw cluster.failed("did not take documents", 429,
                        "it has had no room for them for " + PATIENCE.toMinutes() + " minutes: " + why(reply));
            }
            left = refused;
        }
    }

    private static List<Line> refused(Cluster cluster, JsonNode body, List<Line> sent) {
        List<Line> refused = new ArrayList<>();
        for (int i = 0; i < sent.size() && body.path("errors").asBoolean(); i++) {
            Reply one = one(body, i);
            if (one.worthAnotherTry()) {
                refused.add(sent.get(i));
            } else if (one.status() != THERE) {
                cluster.done(one, "take a document");
            }
        }
        return refused;
    }

    private static Reply one(JsonNode body, int number) {
        JsonNode item = body.path("items").path(number).path("create");
        return new Reply(item.path("status").asInt(), item);
    }

    /** What the cluster calls it: it may be too busy, or its disks full. */
    private static String why(Reply reply) {
        if (reply.worthAnotherTry()) {
            return reply.reason();
        }
        for (int i = 0; i < reply.body().path("items").size(); i++) {
            if (one(reply.body(), i).worthAnotherTry()) {
                return one(reply.body(), i).reason();
            }
        }
        return "no reason given";
    }

    private static byte[] joined(List<Line> lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(
                lines.stream().mapToInt(line -> line.size()).sum());
        lines.forEach(line -> all.writeBytes(line.bytes));
        return all.toByteArray();
    }
}
