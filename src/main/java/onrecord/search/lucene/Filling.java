package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.corpus.Entry;
import onrecord.corpus.Intake;
import onrecord.corpus.Intake.Item;
import onrecord.corpus.Intake.Known;
import onrecord.corpus.Intake.Outcome;
import onrecord.search.Indexer.Progress;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents and writes them to an index on every core. Each is whole in the index or not in it at all, whenever the
 * process ends; what was done is committed every now and then.
 */
final class Filling {

    /**
     * Files of so many bytes together are read at a time, or one that is larger. A web page takes some twenty times its
     * bytes while it is read.
     */
    private static final int ROOM = 4 << 20;

    private final IndexWriter writer;
    private final Intake intake;
    private final Heads before;
    private final Progress progress;
    private final Duration between;
    private final Semaphore room = new Semaphore(ROOM);
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean failed;
    private long committed = System.nanoTime();
    private int done;
    private int changes;

    /**
     * @param before what the index held
     * @param between how much time may pass until what was done is committed
     */
    Filling(IndexWriter writer, Intake intake, Heads before, Progress progress, Duration between) {
        this.writer = writer;
        this.intake = intake;
        this.before = before;
        this.progress = progress;
        this.between = between;
    }

    /** Looks at these files. How many documents were indexed or taken out. */
    int fill(List<Item> items) throws IOException {
        int threads = Math.min(items.size(), Runtime.getRuntime().availableProcessors());
        if (threads <= 1) {
            work(items);
            return changes;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> {
                    work(items);
                    return null;
                }));
            }
            for (Future<?> worker : workers) {
                await(worker);
            }
        }
        return changes;
    }

    private static void await(Future<?> worker) throws IOException {
        try {
            worker.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                // What closed it under the hands of this worker happened to another.
                case AlreadyClosedException closed -> throw new IOException("The index was closed", closed);
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException("Indexing failed", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while indexing", e);
        }
    }

    private void work(List<Item> items) throws IOException {
        boolean well = false;
        try {
            for (int i = next.getAndIncrement(); i < items.size() && !failed; i = next.getAndIncrement()) {
                Item item = items.get(i);
                int size = (int) Math.min(ROOM, Math.max(1, item.size()));
                room.acquireUninterruptibly(size);
                try {
                    told(look(item), items.size());
                } finally {
                    room.release(size);
                }
            }
            well = true;
        } finally {
            failed |= !well;
        }
    }

    /** Looks at one file. How many documents were indexed or taken out. */
    private int look(Item item) throws IOException {
        Head head = before.of(item.file());
        Entry entry = head == null ? null : head.entry();
        Outcome outcome = intake.read(item, known(head, entry));
        int old = entry == null ? 0 : 1;
        Term all = new Term(Fields.KEY, item.file());
        switch (outcome) {
            case Outcome.Taken(var reading, var mark) ->
                writer.updateDocuments(all, new FileBlock(reading, mark, intake.texts()));
            case Outcome.LeftOut(var why, var mark) -> writer.updateDocument(all, Head.of(item.file(), why, mark));
            case Outcome.Same(var mark) -> remark(item.file(), head, mark);
        }
        return switch (outcome) {
            case Outcome.Taken taken -> old + 1;
            case Outcome.LeftOut left -> old;
            case Outcome.Same same -> 0;
        };
    }

    private static @Nullable Known known(@Nullable Head head, @Nullable Entry entry) {
        return head == null || entry == null ? null : new Known(head.mark(), entry.sha256());
    }

    private void remark(String file, @Nullable Head head, String mark) throws IOException {
        if (head != null && !head.mark().equals(mark)) {
            writer.updateBinaryDocValue(new Term(Fields.HEAD, file), Fields.MARK, Head.bytes(mark));
        }
    }

    private synchronized void told(int changed, int all) {
        changes += changed;
        progress.indexed(++done, all);
        long now = System.nanoTime();
        if (now - committed >= between.toNanos() && done < all) {
            try {
                writer.commit();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot commit what was indexed", e);
            }
            committed = System.nanoTime();
        }
    }
}
