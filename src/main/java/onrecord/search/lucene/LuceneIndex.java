package onrecord.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import onrecord.corpus.Intake;
import onrecord.corpus.Intake.Item;
import onrecord.search.Indexer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** The index of one corpus, open for writing: no other process can write to it until it is closed. */
public final class LuceneIndex implements Indexer, Closeable {

    /** Larger pieces mean less merging; more would be felt in half a gigabyte of memory. */
    private static final int BUFFER_MEGABYTES = 48;

    /** An index takes about as much room as its documents; half a gigabyte of memory has so much to spare. */
    private static final long MOST_IN_MEMORY = 64L << 20;

    private final Directory directory;
    private final String place;
    private final Pace pace;
    private final Analysis analysis = new Analysis();
    private final LuceneReader reader;
    private @Nullable IndexWriter writer;

    LuceneIndex(Directory directory, String place) throws IOException {
        this(directory, place, Pace.ORDINARY);
    }

    LuceneIndex(Directory directory, String place, Pace pace) throws IOException {
        this.directory = directory;
        this.place = place;
        this.pace = pace;
        Storage.clearUnlessSound(directory);
        writer = writer();
        if (!DirectoryReader.indexExists(directory)) {
            commit(writer, "");
        }
        reader = new LuceneReader(directory, analysis);
    }

    /**
     * The index in a folder, which is made if need be. One that is damaged or of another version is
     * emptied; {@link #update} fills it again.
     *
     * @throws IndexInUseException if another process writes to it
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static LuceneIndex open(Path folder) {
        try {
            return new LuceneIndex(FSDirectory.open(folder), "in " + folder);
        } catch (LockObtainFailedException e) {
            throw new IndexInUseException(folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the index in " + folder, e);
        }
    }

    /** An empty index that lasts as long as the program. */
    public static LuceneIndex inMemory() {
        try {
            return new LuceneIndex(new ByteBuffersDirectory(), "in memory");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open an index in memory", e);
        }
    }

    /**
     * An empty index beside the one that cannot be used; it goes when it is closed.
     *
     * @param size about how many bytes the documents have together: those of few are indexed in memory
     * @throws UncheckedIOException if there is no room for it
     */
    static LuceneIndex aside(long size) {
        if (size <= MOST_IN_MEMORY) {
            return inMemory();
        }
        try {
            Path folder = Files.createTempDirectory("onrecord-index");
            return new LuceneIndex(new PassingDirectory(folder), "in " + folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make an index beside the one in use", e);
        }
    }

    /** Searches what was last committed; closed with this index. */
    public LuceneReader reader() {
        return reader;
    }

    @Override
    public synchronized int update(Intake intake, Progress progress) {
        try {
            writer = writer == null ? writer() : writer;
            int changes = bringInStep(writer, intake, progress);
            reader.refresh(intake.notes());
            confirm(intake);
            return changes;
        } catch (IOException e) {
            abandon(e);
            throw new UncheckedIOException("Cannot write the index " + place, e);
        } catch (RuntimeException e) {
            abandon(e);
            throw e;
        }
    }

    /** Says in the index that it holds just what there is, if it does and does not say so yet. */
    synchronized void confirm(Intake intake) {
        Confirmed found = Confirmed.of(intake).orElse(null);
        if (writer != null && found != null && reader.holds(intake)) {
            try {
                writer.setLiveCommitData(said(intake.rules(), found.said()));
                writer.commit();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write the index " + place, e);
            }
        }
    }

    /** Ends the writing, and with it the lock. The reader stays open, and is the caller's to close. */
    synchronized LuceneReader finished() {
        try {
            IOUtils.close(writer);
            writer = null;
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the index " + place, e);
        }
    }

    @Override
    public void close() {
        finished().close();
    }

    private int bringInStep(IndexWriter open, Intake intake, Progress progress) throws IOException {
        Heads heads = heads();
        open.setLiveCommitData(said(intake.rules(), Map.of()));
        if (!heads.ruledBy(intake)) {
            open.deleteAll();
            heads = Heads.NONE;
        }
        Set<String> there = intake.items().stream().map(Item::file).collect(Collectors.toSet());
        int gone = 0;
        for (Head head : heads.all()) {
            if (!there.contains(head.file())) {
                open.deleteDocuments(new Term(Fields.KEY, head.file()));
                gone += head.entry() == null ? 0 : 1;
            }
        }
        List<Item> unknown = intake.items().stream().filter(Predicate.not(heads::know)).toList();
        int changes = gone + new Filling(open, intake, heads, progress, pace.between()).fill(unknown);
        if (open.hasUncommittedChanges()) {
            commit(open, intake.rules());
        }
        return changes;
    }

    /** A file may be intact and yet not tell what is understood here, if another version of the program wrote it. */
    private Heads heads() {
        try {
            return reader.heads();
        } catch (UncheckedIOException e) {
            return Heads.UNREADABLE;
        }
    }

    private void commit(IndexWriter open, String rules) throws IOException {
        // What is to be taken out is counted only then.
        open.flush();
        if (open.getDocStats().maxDoc <= pace.onePiece()) {
            open.forceMerge(1);
        } else if (open.getDocStats().maxDoc - open.getDocStats().numDocs > pace.mostGone()) {
            open.forceMergeDeletes();
        } else if (open.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merging) {
            // What is not merged when the index is closed never would be.
            merging.sync();
        }
        open.setLiveCommitData(said(rules, Map.of()));
        open.commit();
    }

    private static Set<Map.Entry<String, String>> said(String rules, Map<String, String> more) {
        Map<String, String> said = new HashMap<>(Storage.FORMAT);
        said.putAll(more);
        said.put(Heads.RULES, rules);
        return said.entrySet();
    }

    /** Back to the last commit. Whatever this meets on its way is told with the failure that led here. */
    private void abandon(Exception cause) {
        try (IndexWriter broken = writer) {
            writer = null;
            if (broken != null) {
                broken.rollback();
            }
        } catch (IOException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private IndexWriter writer() throws IOException {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        return new IndexWriter(directory, new IndexWriterConfig(analysis).setSimilarity(new Scoring())
                .setCommitOnClose(false).setMergePolicy(merging).setRAMBufferSizeMB(BUFFER_MEGABYTES));
    }
}
