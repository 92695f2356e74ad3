package onrecord.search.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
import onrecord.search.Indexer;

/**
 * The index of one corpus on a cluster, with its documents.
 *
 * <p>A change is made in a copy that takes the index's place when it is whole. Whatever dies on the way leaves the old one
 * answering; what was begun is taken away with the next change. One bot at a time makes changes; others wait, and find that
 * there is nothing left to do.
 */
public final class ClusterIndex implements Indexer, Closeable {

    private final Cluster cluster;
    private final Originals originals;
    private final Lease lease;

    /** The bytes of documents' files. */
    @FunctionalInterface
    public interface Originals {

        /** The bytes that a document was read from. */
        byte[] bytes(Document document) throws IOException;
    }

    /**
     * The index on a cluster. Nothing is asked of the cluster yet.
     *
     * @throws IllegalArgumentException if the certificates cannot be read
     */
    public ClusterIndex(ClusterSettings settings, Originals originals) {
        this(Cluster.of(settings), originals, Lease.ORDINARY);
    }

    ClusterIndex(Cluster cluster, Originals originals, Lease lease) {
        this.cluster = cluster;
        this.originals = originals;
        this.lease = lease;
    }

    /**
     * The documents that answer now, if any were ever indexed.
     *
     * @throws ClusterUnavailable if the cluster does not answer, or holds what this program does not understand
     */
    public Optional<Published> published() {
        Generations generations = new Generations(cluster, Clock.systemUTC());
        return generations.current().map(index -> {
            if (!generations.understood(index)) {
                throw new ClusterUnavailable("The index " + index + " was made by another version of this program: run"
                        + " \"onrecord index\" with one of them, and use only that", new IOException(index));
            }
            return new Published(new State(cluster, index));
        });
    }

    /** What the cluster holds of files now. */
    public Proofs proofs() {
        return new Proofs(cluster);
    }

    @Override
    public int update(Corpus corpus, Progress progress) {
        return Change.of(corpus, held()).none() ? 0 : change(corpus, false, progress);
    }

    /** Makes the index anew, whatever there was; how many documents it holds. */
    public int rebuild(Corpus corpus, Progress progress) {
        return change(corpus, true, progress);
    }

    private int change(Corpus corpus, boolean rebuild, Progress progress) {
        Cluster patient = cluster.patient();
        try (WriteLock lock = WriteLock.take(patient, lease)) {
            // Another bot may have done it meanwhile.
            Change change = Change.of(corpus, rebuild ? Optional.empty() : held());
            if (!change.none()) {
                new Building(patient, originals, lock).build(change, progress);
            }
            return change.count();
        }
    }

    /** The keys of the documents that answer now; empty where nothing does that this program would have written. */
    private Optional<Set<String>> held() {
        Generations generations = new Generations(cluster.patient(), Clock.systemUTC());
        return generations.current().filter(generations::understood).map(index -> {
            Set<String> keys = new HashSet<>();
            new State(cluster.patient(), index).each(Rows.ENTRY, Set.of("key"), row -> keys.add(row.path("key").asText()));
            return keys;
        });
    }

    @Override
    public void close() {
        cluster.close();
    }
}
