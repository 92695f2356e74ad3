package onrecord.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Document;
import onrecord.corpus.Reading;
import onrecord.search.Indexer.Progress;
import onrecord.search.opensearch.ClusterIndex.Originals;

/** Makes the index that takes the place of the one that answers. */
final class Building {

    /**
     * Up to this many rows, each part of an index is kept in one piece, which ranks as if it had been built at once. Rewriting as
     * many takes some seconds.
     */
    private static final long ONE_PIECE = 100_000;

    /** How many documents are taken out at once. */
    private static final int SOME = 1_000;

    private final Cluster cluster;
    private final Generations generations;
    private final Originals originals;
    private final WriteLock lock;

    Building(Cluster cluster, Originals originals, WriteLock lock) {
        this.cluster = cluster;
        this.generations = new Generations(cluster, Clock.systemUTC());
        this.originals = originals;
        this.lock = lock;
    }

    void build(Change change, Progress progress) {
        Optional<String> before = generations.current();
        generations.sweep(before);
        String index = change.kept().isEmpty() ? generations.begun() : generations.copied(before.orElseThrow());
        try {
            takeOut(new ArrayList<>(change.gone()), index);
            add(change, index, progress);
            settle(index);
            lock.check();
            generations.publish(index, before);
        } catch (RuntimeException e) {
            abandon(index, e);
            throw e;
        }
    }

    private void abandon(String index, RuntimeException cause) {
        try {
            new Generations(cluster.once(), Clock.systemUTC()).remove(index);
        } catch (RuntimeException e) {
            // The next change takes it away.
            cause.addSuppressed(e);
        }
    }

    private void takeOut(List<String> keys, String index) {
        for (int from = 0; from < keys.size(); from += SOME) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + SOME));
            cluster.done(cluster.post("/" + index + "/_delete_by_query?conflicts=proceed&refresh=true",
                    Map.of("query", Map.of("terms", Map.of("key", some)))), "take documents out");
        }
    }

    private void add(Change change, String index, Progress progress) {
        Bulk bulk = new Bulk(cluster, index);
        Rows rows = new Rows();
        Set<String> left = new HashSet<>(change.fresh());
        change.corpus().readings().forEach(reading -> {
            String key = Key.of(reading);
            if (left.remove(key)) {
                rows.of(reading, key, bytes(reading)).forEachRemaining(bulk::add);
                progress.indexed(change.fresh().size() - left.size(), change.fresh().size());
            }
        });
        bulk.flush();
    }

    private byte[] bytes(Reading reading) {
        Document document = reading.document();
        try {
            byte[] bytes = originals.bytes(document);
            if (!sha256(bytes).equals(document.sha256())) {
                throw new IOException("it was changed since it was read");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot index " + document, e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private void settle(String index) {
        cluster.done(cluster.post("/" + index + "/_refresh", Map.of()), "make documents visible");
        long rows = cluster.done(cluster.get("/" + index + "/_count"), "count its documents").body().path("count").asLong();
        if (rows <= ONE_PIECE) {
            cluster.done(cluster.post("/" + index + "/_forcemerge?max_num_segments=1", Map.of()), "merge an index");
        }
        // Until here nothing had to be on a disk: what is killed half-way is made anew.
        cluster.done(cluster.post("/" + index + "/_flush", Map.of()), "write an index to its disks");
    }
}
