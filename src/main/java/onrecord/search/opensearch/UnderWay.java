package onrecord.search.opensearch;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The loads that are under way to the cluster: who brings more than there is room for has to wait. */
final class UnderWay {

    private final int mostLoads;
    private final int mostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int loads;
    private long bytes;
    private @Nullable RuntimeException failure;

    /** @param mostBytes together; a single load that has more goes alone */
    UnderWay(int mostLoads, int mostBytes) {
        this.mostLoads = mostLoads;
        this.mostBytes = mostBytes;
    }

    /**
     * Waits until there is room for a load, and takes it.
     *
     * @throws RuntimeException if one failed
     */
    void depart(int size) {
        lock.lock();
        try {
            while (failure == null && loads > 0 && (loads >= mostLoads || bytes + size > mostBytes)) {
                changed.awaitUninterruptibly();
            }
            check();
            loads++;
            bytes += size;
        } finally {
            lock.unlock();
        }
    }

    /** A load has arrived, or never will. */
    void arrive(int size) {
        lock.lock();
        try {
            loads--;
            bytes -= size;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on nothing sets out. */
    void fail(RuntimeException why) {
        lock.lock();
        try {
            failure = failure == null ? why : failure;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing more is to be sent, not even what was refused. */
    boolean failed() {
        lock.lock();
        try {
            return failure != null;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is under way. */
    void awaitNone() {
        lock.lock();
        try {
            while (loads > 0) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** @throws RuntimeException if a load failed */
    void check() {
        lock.lock();
        try {
            if (failure != null) {
                throw failure;
            }
        } finally {
            lock.unlock();
        }
    }
}
