package onrecord.chat.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import onrecord.chat.Ledger;
import onrecord.chat.Ledger.Unavailable;

/** Clears up what is too old to be of use, a little at a time: who asks meanwhile must not wait for it. */
final class Purge {

    /** Often enough that the tables do not grow, and seldom enough that nobody notices. */
    private static final Duration BETWEEN = Duration.ofHours(1);

    /** So many rows of each table are gone in a fraction of a second. */
    private static final int MOST = 2_000;

    private final Deliveries deliveries;
    private final Threads threads;
    private final Tickets tickets;
    private final Clock clock;
    /** In milliseconds. */
    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);

    Purge(Deliveries deliveries, Threads threads, Tickets tickets, Clock clock) {
        this.deliveries = deliveries;
        this.threads = threads;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Clears up if it is time to; what cannot be cleared up now is cleared up in an hour. */
    void run(Database database) {
        long before = last.get();
        if (before < since(BETWEEN).toEpochMilli() && last.compareAndSet(before, clock.millis())) {
            try {
                if (database.run(this::some) == MOST) {
                    last.set(before);
                }
            } catch (Unavailable notNow) {
                // Whoever has something to write down is told; this is no loss.
            }
        }
    }

    /** The most that one of the tables lost. */
    private int some(Rows rows) throws SQLException {
        int gone = deliveries.purge(rows, since(Ledger.KEYS_KEPT), MOST);
        gone = Math.max(gone, threads.purge(rows, since(Ledger.THREADS_KEPT), MOST));
        return Math.max(gone, tickets.purge(rows, since(Ledger.THREADS_KEPT), MOST));
    }

    private Instant since(Duration age) {
        return clock.instant().minus(age);
    }
}
