package onrecord.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import onrecord.search.Indexer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** The index of one corpus, open for writing: no other process can write to it until it is closed. */
public final class LuceneIndex implements Indexer, Closeable {

    /**
     * Up to this many sentences and passages the index is kept in one piece, which searches fastest
     * and ranks as if it had been built at once. Rewriting as many takes about a second.
     */
    private static final int ONE_PIECE = 100_000;

    private final Directory directory;
    private final String place;
    private final Analysis analysis = new Analysis();
    private final LuceneReader reader;
    private @Nullable IndexWriter writer;

    LuceneIndex(Directory directory, String place) throws IOException {
        this.directory = directory;
        this.place = place;
        Storage.clearUnlessSound(directory);
        writer = writer();
        if (!DirectoryReader.indexExists(directory)) {
            commit(writer);
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

    /** Searches what was last committed; closed with this index. */
    public LuceneReader reader() {
        return reader;
    }

    @Override
    public synchronized int update(Corpus corpus, Progress progress) {
        try {
            writer = writer == null ? writer() : writer;
            int changes = bringInStep(writer, corpus, progress);
            reader.refresh();
            return changes;
        } catch (IOException e) {
            abandon(e);
            throw new UncheckedIOException("Cannot write the index " + place, e);
        } catch (RuntimeException e) {
            abandon(e);
            throw e;
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

    private int bringInStep(IndexWriter open, Corpus corpus, Progress progress) throws IOException {
        Set<String> gone = reader.keys();
        Map<String, Reading> fresh = Keys.of(corpus);
        Set<String> kept = new HashSet<>(gone);
        kept.retainAll(fresh.keySet());
        gone.removeAll(kept);
        fresh.keySet().removeAll(kept);
        for (String key : gone) {
            open.deleteDocuments(new Term(Fields.KEY, key));
        }
        int done = 0;
        for (Map.Entry<String, Reading> each : fresh.entrySet()) {
            add(open, each.getKey(), each.getValue());
            progress.indexed(++done, fresh.size());
        }
        if (!gone.isEmpty() || !fresh.isEmpty()) {
            commit(open);
        }
        return gone.size() + fresh.size();
    }

    private static void add(IndexWriter open, String key, Reading reading) throws IOException {
        // A document of its own, so that a reading without quotable passages is known too.
        open.addDocument(List.of(Block.key(key)));
        Speaking speaking = new Speaking(reading.statements());
        for (int passage = 0; passage < reading.passages().size(); passage++) {
            if (reading.passages().get(passage).quotable()) {
                open.addDocuments(new Block(reading, key, passage, speaking));
            } else {
                open.addDocument(Asides.of(reading, key, passage));
            }
        }
    }

    private static void commit(IndexWriter open) throws IOException {
        if (open.getDocStats().maxDoc <= ONE_PIECE) {
            open.forceMerge(1);
        }
        open.setLiveCommitData(Storage.FORMAT.entrySet());
        open.commit();
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
        return new IndexWriter(directory,
                new IndexWriterConfig(analysis).setSimilarity(new Scoring()).setCommitOnClose(false));
    }
}
