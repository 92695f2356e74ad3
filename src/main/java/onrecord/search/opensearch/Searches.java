package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several searches that travel together. An answer that leaves out a part of the index is none: it is asked for again, and
 * refused in the end.
 */
final class Searches {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private static final byte[] PLAIN = header("query_then_fetch");
    private static final byte[] SCORED = header("dfs_query_then_fetch");

    private final Cluster cluster;
    private final String index;

    Searches(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    List<JsonNode> ask(List<Search> searches) {
        if (searches.isEmpty()) {
            return List.of();
        }
        byte[] lines = lines(searches);
        var tries = new Tries(PATIENCE, FIRST_PAUSE, LONGEST_PAUSE);
        while (true) {
            Reply reply = checked(cluster.lines("/" + index + "/_msearch", lines));
            List<JsonNode> answers = new ArrayList<>();
            cluster.done(reply, "answer").body().path("responses").forEach(answers::add);
            Optional<Reply> partial = answers.stream().map(Searches::reply).filter(one -> !one.done()).findFirst();
            if (partial.isEmpty()) {
                return answers;
            }
            checked(partial.get());
            if (partial.get().status() == 400 || !tries.again()) {
                cluster.done(partial.get(), "answer");
            }
        }
    }

    private Reply checked(Reply reply) {
        if (reply.error().equals("index_not_found_exception")) {
            throw new OutdatedException(index);
        }
        return reply;
    }

    /** The reply to one of the searches, which is a failure unless it is whole. */
    private static Reply reply(JsonNode answer) {
        boolean whole = !answer.path("timed_out").asBoolean() && answer.path("_shards").path("failed").asInt() == 0;
        int status = answer.path("status").asInt();
        return new Reply(status == 200 && !whole ? 503 : status, answer);
    }

    private static byte[] header(String type) {
        return Json.bytes(Map.of("search_type", type, "allow_partial_search_results", false));
    }

    private static byte[] lines(List<Search> searches) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Search search : searches) {
            lines.writeBytes(search.scored() ? SCORED : PLAIN);
            lines.write('\n');
            lines.writeBytes(Json.bytes(search.body()));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
