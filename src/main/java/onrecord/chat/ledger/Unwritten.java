package onrecord.chat.ledger;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import onrecord.chat.Ledger.Unavailable;

/**
 * What became of questions while the ledger could not be written. It must not be forgotten: a question whose answer was
 * sent would be answered again.
 */
final class Unwritten {

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

    /** Does it now if it can be done now, and else with the next {@link #catchUp}. */
    void write(Runnable change) {
        try {
            change.run();
        } catch (Unavailable later) {
            waiting.add(change);
        }
    }

    /** @throws Unavailable if it still cannot be done */
    void catchUp() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            try {
                next.run();
            } catch (Unavailable e) {
                waiting.add(next);
                throw e;
            }
        }
    }
}
