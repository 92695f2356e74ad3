package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * A cluster that can be asked. The library asks the next node where one does not answer; here, all of it is done again as long
 * as patience lasts, since a node that died takes answers with it that were half given.
 *
 * <p>So whatever is sent must do no harm when it is sent twice.
 */
final class Cluster implements Closeable {

    /** How long a question goes on trying: longer than other nodes take to see that one is gone, less than people wait. */
    private static final Duration QUESTION = Duration.ofSeconds(5);

    /** Indexing can wait until a cluster was started anew. */
    private static final Duration WORK = Duration.ofMinutes(3);

    /** Ten million rows, rewritten at a slow disk's pace. */
    private static final Duration MERGING = Duration.ofHours(1);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final ClusterSettings settings;
    private final Connection connection;
    private final Duration patience;
    private final Duration oneReply;

    /** @throws IllegalArgumentException if the certificates cannot be read */
    static Cluster of(ClusterSettings settings) {
        return new Cluster(settings, new Connection(settings), QUESTION, QUESTION);
    }

    private Cluster(ClusterSettings settings, Connection connection, Duration patience, Duration oneReply) {
        this.settings = settings;
        this.connection = connection;
        this.patience = patience;
        this.oneReply = oneReply;
    }

    /** The same cluster for work that takes its time. */
    Cluster patient() {
        return new Cluster(settings, connection, WORK, WORK);
    }

    /** The same cluster for work that takes longer than a connection may last: where it is cut, it is asked for again. */
    Cluster tireless() {
        return new Cluster(settings, connection, MERGING, WORK);
    }

    /** The same cluster for one who will not wait for it to come back. */
    Cluster once() {
        return new Cluster(settings, connection, Duration.ZERO, QUESTION);
    }

    String name() {
        return settings.index();
    }

    ClusterSettings settings() {
        return settings;
    }

    Reply get(String path) {
        return call("GET", path, null, "");
    }

    Reply delete(String path) {
        return call("DELETE", path, null, "");
    }

    Reply put(String path, Object body) {
        return call("PUT", path, Json.bytes(body), "application/json");
    }

    Reply post(String path, Object body) {
        return call("POST", path, Json.bytes(body), "application/json");
    }

    /** Sends many things at once, a line of JSON each. */
    Reply lines(String path, byte[] lines) {
        return call("POST", path, lines, "application/x-ndjson");
    }

    /** {@return the reply, which must be that it was done} */
    Reply done(Reply reply, String what) {
        if (!reply.done()) {
            throw failed("did not " + what, reply.status(), reply.reason());
        }
        return reply;
    }

    ClusterUnavailable failed(String what, int status, String error) {
        return new ClusterUnavailable(
                "The OpenSearch cluster at " + settings.place() + " " + what + ": " + switch (status) {
                    case 401 -> "it does not know this user, password or token";
                    case 403 -> "this user may not do that (" + error + ")";
                    default -> "status " + status + ", " + error;
                }, new IOException(status + " " + error));
    }

    private Reply call(String method, String path, byte @Nullable [] body, String type) {
        var tries = new Tries(patience, FIRST_PAUSE, LONGEST_PAUSE);
        while (true) {
            try {
                Reply reply = once(method, path, body, type);
                if (!reply.worthAnotherTry() || !tries.again()) {
                    return reply;
                }
            } catch (IOException e) {
                if (!tries.again()) {
                    throw new ClusterUnavailable("The OpenSearch cluster at " + settings.place()
                            + " cannot be reached: " + Unreachable.why(e), e);
                }
            }
        }
    }

    private Reply once(String method, String path, byte @Nullable [] body, String type)
            throws IOException {
        Body sent = body == null ? null : Body.from(body, type);
        int query = path.indexOf('?');
        Request request = Requests.create(method, query < 0 ? path : path.substring(0, query), List.of(),
                query < 0 ? Map.of() : Parameters.of(path.substring(query + 1)), sent);
        var options = ApacheHttpClient5Options.DEFAULT.toBuilder();
        options.setRequestConfig(
                RequestConfig.custom().setResponseTimeout(Timeout.of(oneReply))
                        .setConnectionRequestTimeout(Timeout.of(oneReply)).build());
        OpenSearchGenericClient client = new OpenSearchGenericClient(connection.transport(), options.build());
        try (Response response = client.execute(request)) {
            Optional<Body> received = response.getBody();
            return new Reply(response.getStatus(),
                    received.isEmpty() ? MissingNode.getInstance() : Json.read(received.get().body()));
        } catch (IOException e) {
            return replied(e);
        } catch (IllegalStateException e) {
            // The library's engine does not start again once it stopped, be it for want of memory.
            connection.renew();
            throw new IOException("The connection broke", e);
        }
    }

    /** The library makes failures of some replies: that we may not do that, or that every node cannot. */
    private static Reply replied(IOException failure) throws IOException {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof ResponseException reply) {
                return new Reply(reply.status(), body(String.valueOf(e.getMessage())));
            }
        }
        throw failure;
    }

    /** The library tells the reply in the lines after the first. */
    private static JsonNode body(String told) {
        try {
            byte[] after = told.substring(told.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);
            return Json.read(new ByteArrayInputStream(after));
        } catch (IOException e) {
            // What stands between us and the cluster may reply, too.
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
