package onrecord.chat.web;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the requests that have come and that no processor works on yet. Virtual threads wait without end and in order:
 * without a look at the line, each request of a crowd would be answered, and too late for everybody.
 */
final class WaitingLine {

    private final AtomicInteger waiting = new AtomicInteger();

    /** The same executor, with a look at how many tasks it has not begun. */
    Executor before(Executor executor) {
        return task -> {
            waiting.incrementAndGet();
            executor.execute(() -> {
                waiting.decrementAndGet();
                task.run();
            });
        };
    }

    /**
     * Goes behind all who wait, and waits once more. A connection whose client asks again at once is otherwise served before
     * the others: seconds for some of fifty.
     */
    @SuppressWarnings("ThreadPriorityCheck") // of platform threads
    void stepBack() {
        // Still counted: they all step back one after the other, and the line would look empty to the first who is served.
        waiting.incrementAndGet();
        Thread.yield();
        waiting.decrementAndGet();
    }

    int length() {
        return waiting.get();
    }
}
