package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one bot at a time make a new index: a document that whoever holds it writes anew every few seconds. One that nobody wrote
 * for a while is a dead bot's, and is taken over. No clocks are compared: a waiting bot counts its own seconds.
 */
final class WriteLock implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(WriteLock.class);

    /** To whoever runs the program, without a log line's trimmings. */
    private static final Logger SAID = LoggerFactory.getLogger("onrecord.documents");

    private final Cluster cluster;
    private final Lease lease;
    private final String owner = UUID.randomUUID().toString();
    private final ScheduledExecutorService heart = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon()
                    .name("index-lock").factory());
    private Mark mark = Mark.NONE;
    private boolean lost;

    /** A state of the document, as the cluster numbers them. */
    private record Mark(long number, long term) {

        static final Mark NONE = new Mark(-1, -1);

        static Mark of(JsonNode body) {
            return new Mark(body.path("_seq_no").asLong(), body.path("_primary_term").asLong());
        }

        String condition() {
            return "?if_seq_no=" + number + "&if_primary_term=" + term;
        }
    }

    private WriteLock(Cluster cluster, Lease lease) {
        this.cluster = cluster;
        this.lease = lease;
    }

    /** Takes the lock, which may take as long as another bot makes an index. */
    static WriteLock take(Cluster cluster, Lease lease) {
        WriteLock lock = new WriteLock(cluster, lease);
        try {
            lock.makeRoom();
            lock.acquire();
        } catch (RuntimeException e) {
            lock.heart.shutdownNow();
            throw e;
        }
        Future<?> unused = lock.heart.scheduleAtFixedRate(lock::beat, lease.beat().toMillis(), lease.beat().toMillis(),
                TimeUnit.MILLISECONDS);
        return lock;
    }

    /**
     * Makes sure that the lock is still ours.
     *
     * @throws ClusterUnavailable if another bot took it, because the cluster could not be reached for too long
     */
    synchronized void check() {
        if (lost) {
            throw new ClusterUnavailable("Another bot has taken over the indexing",
                    new IOException("The lock was lost"));
        }
        beat();
        if (lost) {
            check();
        }
    }

    private String index() {
        return cluster.name() + ".lock";
    }

    private String document() {
        return "/" + index() + "/_doc/writer";
    }

    private void makeRoom() {
        if (cluster.get("/" + index()).status() == 404) {
            Reply made = cluster.put("/" + index(), Map.of("settings",
                    Map.of("index", Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1")), "mappings",
                    Map.of("dynamic", "strict", "properties", Map.of("owner", Map.of("type", "keyword")))));
            if (!made.error().equals("resource_already_exists_exception")) {
                cluster.done(made, "make an index");
            }
        }
    }

    private void acquire() {
        boolean said = false;
        Mark seen = Mark.NONE;
        long since = System.nanoTime();
        while (!taken("/" + index() + "/_create/writer")) {
            Reply now = cluster.get(document());
            if (now.body().path("_source").path("owner").asText().equals(owner)) {
                // Our request went through, but its reply was lost.
                mark = Mark.of(now.body());
                return;
            }
            if (now.done() && !Mark.of(now.body()).equals(seen)) {
                seen = Mark.of(now.body());
                since = System.nanoTime();
            } else if (now.done() && System.nanoTime() - since > lease.dead().toNanos()
                    && taken(document() + seen.condition())) {
                LOG.info("Took over the indexing from a bot that is gone");
                return;
            }
            if (!said) {
                SAID.warn("Another bot writes the index {}: waiting until it is done, or has given no sign of life for"
                        + " {} seconds.", cluster.name(), lease.dead().toSeconds());
                said = true;
            }
            pause();
        }
    }

    private boolean taken(String path) {
        Reply reply = cluster.put(path, Map.of("owner", owner));
        if (reply.status() == 409) {
            return false;
        }
        mark = Mark.of(cluster.done(reply, "lock its index").body());
        return true;
    }

    private synchronized void beat() {
        try {
            if (!lost && !taken(document() + mark.condition())) {
                Reply now = cluster.get(document());
                lost = !now.body().path("_source").path("owner").asText().equals(owner);
                mark = Mark.of(now.body());
            }
        } catch (ClusterUnavailable e) {
            // It may come back before anybody takes the lock for a dead bot's.
            LOG.debug("No sign of life could be written", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterUnavailable("Waiting for another bot to finish indexing was interrupted",
                    new IOException(e));
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
        synchronized (this) {
            if (!lost) {
                cluster.delete(document() + mark.condition());
            }
        }
    }
}
