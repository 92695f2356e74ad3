package onrecord.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import onrecord.corpus.Intake.Item;

/** Does something with each of some documents, on every core, as many at a time as there is room for in memory. */
final class EachItem {

    /** Files of so many bytes together are read at a time, or one that is larger: as for the embedded index. */
    private static final int ROOM = 4 << 20;

    private final List<Item> items;
    private final Consumer<Item> work;
    private final Semaphore room = new Semaphore(ROOM);
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean failed;

    EachItem(List<Item> items, Consumer<Item> work) {
        this.items = items;
        this.work = work;
    }

    /** Returns when all is done; what goes wrong with one is thrown once nothing is at work any more. */
    void run() {
        int threads = Math.min(items.size(), Runtime.getRuntime().availableProcessors());
        List<Future<?>> workers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads))) {
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(this::some));
            }
        }
        workers.forEach(EachItem::check);
    }

    private void some() {
        boolean well = false;
        try {
            for (int i = next.getAndIncrement(); i < items.size() && !failed; i = next.getAndIncrement()) {
                one(items.get(i));
            }
            well = true;
        } finally {
            failed |= !well;
        }
    }

    private void one(Item item) {
        int size = (int) Math.min(ROOM, Math.max(1, item.size()));
        room.acquireUninterruptibly(size);
        try {
            work.accept(item);
        } finally {
            room.release(size);
        }
    }

    private static void check(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException("Indexing failed", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while indexing", e);
        }
    }
}
