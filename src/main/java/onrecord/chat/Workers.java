package onrecord.chat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Threads for the work: one for each piece of it, and not without end. */
public final class Workers implements Executor, AutoCloseable {

    /** So many questions that an answer would come too late to be of use; each waiting one holds a few kilobytes. */
    private static final int MOST = 10_000;

    private static final Duration STEP = Duration.ofMillis(20);

    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private final AtomicLong started = new AtomicLong();
    private final String name;
    private volatile boolean closed;
    private volatile boolean stopped;

    /** @param name what its threads are called: "slack" */
    public Workers(String name) {
        this.name = name;
    }

    /** There is more to do than can be held. */
    public static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1;

        Busy() {
            super("Too much to do");
        }
    }

    /**
     * Makes sure that there is room for more.
     *
     * @throws Busy if nothing more can be taken on now
     */
    public void check() {
        if (closed || running.size() >= MOST) {
            throw new Busy();
        }
    }

    @Override
    public void execute(Runnable work) {
        Thread thread = Thread.ofVirtual().name(name + "-", started.getAndIncrement()).unstarted(() -> {
            try {
                work.run();
            } finally {
                running.remove(Thread.currentThread());
            }
        });
        // Before it starts, or whoever waits for all of them may miss it.
        running.add(thread);
        thread.start();
    }

    /** Takes nothing more, and waits for what is being done. */
    public void finish(Duration atMost) {
        closed = true;
        long end = System.nanoTime() + atMost.toNanos();
        while (!running.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    /** Whether what is being done is being stopped. */
    public boolean stopped() {
        return stopped;
    }

    /** Stops what is being done; what was written down and has no answer is answered after the next start. */
    @Override
    public void close() {
        closed = true;
        stopped = true;
        running.forEach(Thread::interrupt);
    }
}
