package onrecord.chat.web;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the requests that have come and that no processor has taken up yet. Virtual threads wait without end and in order:
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

    int length() {
        return waiting.get();
    }
}
