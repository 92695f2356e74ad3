package onrecord.app;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.chat.Away;
import onrecord.chat.Sources;
import onrecord.chat.Sources.State;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
import onrecord.corpus.Entry;
import onrecord.corpus.Intake;
import onrecord.corpus.Reading;
import onrecord.corpus.Shelf;
import onrecord.reading.FolderIntake;
import onrecord.search.Indexer;
import onrecord.search.opensearch.ClusterIndex;
import onrecord.search.opensearch.ClusterSettings;
import onrecord.search.opensearch.ClusterUnavailable;
import onrecord.search.opensearch.OutdatedException;
import onrecord.search.opensearch.Proofs;
import onrecord.search.opensearch.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index on a cluster, which holds the documents too. A bot with a folder keeps the cluster in step with it, and proves words
 * there; one without takes the documents as they are published, and proves words by the bytes that the cluster holds.
 */
final class OnCluster implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(OnCluster.class);

    /** How often a bot without files asks whether others have published some: half of what README promises. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Settings settings;
    private final Folder folder;
    private final Changes changes;
    private final ClusterIndex index;
    private final Sources sources;
    private final ScheduledExecutorService watch = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("published").factory());
    private final FolderWatch files;
    private volatile String answering = "";

    OnCluster(Settings settings, ClusterSettings cluster, Folder folder, Changes changes) {
        this.settings = settings;
        this.folder = folder;
        this.changes = changes;
        this.index = index(settings, cluster);
        this.files = new FolderWatch(folder);
        this.sources = settings.search().folder()
                ? new FilesOnDisk(settings.corpus(), changes)
                : proving(index.proofs());
    }

    private static ClusterIndex index(Settings settings, ClusterSettings cluster) {
        try {
            return new ClusterIndex(cluster,
                    document -> Files.readAllBytes(settings.corpus().resolve(document.file())));
        } catch (IllegalArgumentException e) {
            throw new Problem("search.certificates: " + Masked.withoutTokens(String.valueOf(e.getMessage())) + ".", e);
        }
    }

    @Override
    public Searching open(Set<String> changed, Indexer.Progress progress) {
        if (settings.search().folder()) {
            FolderIntake intake = folder.look(changed);
            index.update(intake, progress);
            Published published = published();
            files.took(intake);
            folder.say(notes(intake, published));
            return searching(published);
        }
        return searching(published());
    }

    private static List<String> notes(Intake intake, Published published) {
        return Stream.concat(intake.notes().stream(), published.notes().stream()).toList();
    }

    private Published published() {
        return index.published()
                .orElseThrow(() -> new Problem("The cluster holds no documents yet: run \"onrecord index\""
                        + " with search.documents: folder, or the other bot first."));
    }

    private Searching searching(Published published) {
        answering = published.name();
        var reader = new AskedOfCluster(published.reader(), this);
        return new Searching(new Corpus(new Kept(published.shelf())), reader, reader, reader, () -> {
        });
    }

    @Override
    public int index(boolean rebuild, Indexer.Progress progress) {
        if (!settings.search().folder()) {
            throw new Problem(
                    "search.documents is cluster: this program has no folder of documents that could be indexed.");
        }
        FolderIntake intake = folder.look(Set.of());
        int changed = rebuild ? index.rebuild(intake, progress) : index.update(intake, progress);
        folder.sayAll(notes(intake, published()));
        return changed;
    }

    @Override
    public Sources sources() {
        return sources;
    }

    @Override
    public boolean exists(String file) {
        return !settings.search().folder() || Files.isRegularFile(settings.corpus().resolve(file));
    }

    /**
     * A bot without files looks what was published. One with a folder looks there alone: it would put its own documents in the
     * place of another's, and the other its own again.
     */
    @Override
    public void watch(Runnable renew) {
        if (settings.search().folder()) {
            files.start(renew);
        } else {
            Future<?> unused = watch.scheduleWithFixedDelay(() -> look(renew), LOOK.toMillis(), LOOK.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void look(Runnable renew) {
        try {
            if (index.published().filter(published -> !published.name().equals(answering)).isPresent()) {
                renew.run();
            }
        } catch (RuntimeException e) {
            // Whoever asks is told.
            LOG.debug("It is not known what was published", e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        files.close();
        index.close();
    }

    private Sources proving(Proofs proofs) {
        return document -> asked(() -> {
            Proofs.Proof proof = proofs.of(document.file());
            State state = state(document, proof.sha256());
            if (state != State.UNCHANGED || !proof.index().equals(answering)) {
                changes.accept(document.file());
            }
            return state;
        });
    }

    private static State state(Document document, Optional<String> sha256) {
        return sha256.map(now -> now.equals(document.sha256()) ? State.UNCHANGED : State.CHANGED).orElse(State.GONE);
    }

    /** What the cluster says; where it is away, what is said of that to whoever asked. */
    <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (OutdatedException e) {
            // Another bot has indexed: what is asked next is asked of that.
            changes.accept("");
            throw new Away("The documents were just replaced. Please ask again.", e);
        } catch (ClusterUnavailable e) {
            throw new Away("The documents cannot be searched at the moment. Please ask again in a while.", e);
        }
    }

    /** Readings from the cluster. */
    private final class Kept implements Shelf {

        private final Shelf shelf;

        Kept(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public List<Entry> entries() {
            return shelf.entries();
        }

        @Override
        public Optional<Reading> reading(String file) {
            return asked(() -> shelf.reading(file));
        }
    }
}
