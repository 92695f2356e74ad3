package onrecord.search.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import onrecord.corpus.Document;
import onrecord.corpus.Intake;
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
        Generations generations = generations(cluster);
        return generations.current().map(index -> {
            if (!generations.about(index).understood()) {
                throw new ClusterUnavailable(
                        "The index " + index + " was made by another version of this program, which"
                                + " has to be the same for all that use it",
                        new IOException(index));
            }
            return new Published(new State(cluster, index));
        });
    }

    /** What the cluster holds of files now. */
    public Proofs proofs() {
        return new Proofs(cluster);
    }

    @Override
    public int update(Intake intake, Progress progress) {
        boolean inStep = held(generations(cluster).current()).filter(held -> held.matches(intake)).isPresent();
        return inStep ? 0 : change(intake, false, progress);
    }

    /** Makes the index anew, whatever there was; how many documents it holds. */
    public int rebuild(Intake intake, Progress progress) {
        return change(intake, true, progress);
    }

    private int change(Intake intake, boolean rebuild, Progress progress) {
        Cluster patient = cluster.patient();
        try (WriteLock lock = WriteLock.take(patient, lease)) {
            Optional<String> before = generations(patient).current();
            // Another bot may have done it meanwhile.
            Optional<Held> held = rebuild ? Optional.empty() : held(before);
            if (held.isPresent() && held.get().matches(intake)) {
                return 0;
            }
            return new Building(generations(patient), originals, intake, before, held).build(lock, progress);
        }
    }

    /** What answers now; empty where nothing does that this program would have written. */
    private Optional<Held> held(Optional<String> current) {
        return current.flatMap(index -> {
            Generations.About about = generations(cluster).about(index);
            return about.understood()
                    ? Optional.of(Held.of(new State(cluster.patient(), index), about.rules()))
                    : Optional.empty();
        });
    }

    private static Generations generations(Cluster cluster) {
        return new Generations(cluster, Clock.systemUTC());
    }

    @Override
    public void close() {
        cluster.close();
    }
}
