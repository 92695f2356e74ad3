package onrecord.search.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import onrecord.corpus.Document;
import onrecord.corpus.Intake;
import onrecord.search.Indexer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of one corpus on a cluster, with its documents.
 *
 * <p>A change is made in a copy that takes the index's place when it is whole. Whatever dies on the way leaves the old one
 * answering; the next change goes on with what was begun, as far as documents are whole in it. One bot at a time makes changes;
 * others wait, and find that there is nothing left to do.
 */
public final class ClusterIndex implements Indexer, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterIndex.class);

    private final Cluster cluster;
    private final Originals originals;
    private final Lease lease;
    private final Pace pace;
    private volatile boolean closed;

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
        this(Cluster.of(settings), originals, Lease.ORDINARY, Pace.ORDINARY);
    }

    ClusterIndex(Cluster cluster, Originals originals, Lease lease, Pace pace) {
        this.cluster = cluster;
        this.originals = originals;
        this.lease = lease;
        this.pace = pace;
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
        boolean inStep = generations(cluster).current().flatMap(index -> held(index, intake))
                .filter(held -> held.matches(intake)).isPresent();
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
            Base base = rebuild ? Base.nothing(intake.rules()) : base(before, intake);
            // Another bot may have done it meanwhile.
            if (before.isPresent() && base.index().equals(before) && base.held().matches(intake)) {
                return 0;
            }
            return new Building(generations(patient), originals, intake, before, base, pace)
                    .build(lock, untilClosed(progress));
        }
    }

    /** What most can be kept of: what answers, or what a bot that is gone did not finish. */
    private Base base(Optional<String> before, Intake intake) {
        Base best = before.flatMap(index -> usable(index, intake)).orElseGet(() -> Base.nothing(intake.rules()));
        for (String index : generations(cluster.patient()).since(before)) {
            Optional<Base> begun = begun(index, intake);
            if (begun.isPresent() && begun.get().held().known(intake) > best.held().known(intake)) {
                best = begun.get();
            }
        }
        LOG.info("{} of {} documents need not be read", best.held().known(intake), intake.items().size());
        return best;
    }

    private Optional<Base> begun(String index, Intake intake) {
        try {
            generations(cluster.patient()).close(index);
            return usable(index, intake);
        } catch (ClusterUnavailable | OutdatedException e) {
            LOG.debug("{} cannot be gone on with", index, e);
            return Optional.empty();
        }
    }

    /** What is made of documents that are read as they would be now, if any. */
    private Optional<Base> usable(String index, Intake intake) {
        return held(index, intake)
                .filter(held -> held.rules().equals(intake.rules()) && !held.all().isEmpty())
                .map(held -> Base.of(index, held));
    }

    /** What an index holds; empty where this program would not have written it. */
    private Optional<Held> held(String index, Intake intake) {
        Generations.About about = generations(cluster).about(index);
        return about.understood()
                ? Optional.of(Held.of(new State(cluster.patient(), index), about.rules(), intake))
                : Optional.empty();
    }

    private static Generations generations(Cluster cluster) {
        return new Generations(cluster, Clock.systemUTC());
    }

    /** What was indexed until then is kept, and gone on with by whoever is next. */
    private Progress untilClosed(Progress progress) {
        return (done, all) -> {
            if (closed) {
                throw new ClusterUnavailable("The program ends", new IOException("Closed"));
            }
            progress.indexed(done, all);
        };
    }

    @Override
    public void close() {
        closed = true;
        cluster.close();
    }
}
