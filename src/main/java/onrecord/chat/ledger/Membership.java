package onrecord.chat.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * This process among those that share the ledger. Each has a name there, and a time by the database's
 * clock until which it counts as alive; it puts that time off again and again. Whoever finds the time of
 * another passed takes its name away, once and for all: a process that only stood still then has to take
 * another name, and nothing of what it did under the first is its own any more.
 */
final class Membership {

    private final Terms terms;
    private volatile String id = "";

    Membership(Terms terms) {
        this.terms = terms;
    }

    /**
     * How long things hold.
     *
     * @param lease how long a process counts as alive after it last said so
     * @param beat how often it says so
     * @param margin how much longer it must count as alive for an answer to leave: time to send it in
     */
    record Terms(Duration lease, Duration beat, Duration margin) {

        /**
         * Dead for at most 15 s before others know, and 3 s more before they look: little more than half of the 30 s that
         * people are to wait. At least three tries in a row to reach the database must fail before a living process is taken
         * for dead.
         */
        static final Terms SHARED = new Terms(Duration.ofSeconds(15), Duration.ofSeconds(3), Duration.ofSeconds(5));

        /** For the only process there can be. */
        static final Terms ALONE = new Terms(Duration.ofDays(36_500), Duration.ofDays(36_500), Duration.ZERO);
    }

    /** Names this process among all that ever opened the ledger. */
    String id() {
        return id;
    }

    /** Takes everybody's name away; for whoever knows that it is the only process. */
    void clear(Rows rows) throws SQLException {
        rows.change("DELETE FROM process");
    }

    /** Goes on living; under a new name if others took the old one away, or are about to. */
    void renew(Rows rows) throws SQLException {
        String sql = "UPDATE process SET alive_until = " + rows.now() + " + ? WHERE id = ? AND alive_until > "
                + rows.now();
        if (rows.change(sql, terms.lease().toMillis(), id) == 0) {
            String fresh = UUID.randomUUID().toString();
            rows.change("INSERT INTO process (id, alive_until) VALUES (?, " + rows.now() + " + ?)", fresh,
                    terms.lease().toMillis());
            id = fresh;
        }
    }

    /** The condition that this process lives long enough to send something now, with its two parameters. */
    String isAlive(Rows rows) {
        return "EXISTS (SELECT 1 FROM process WHERE id = ? AND alive_until > " + rows.now() + " + ?)";
    }

    long margin() {
        return terms.margin().toMillis();
    }

    /** @param asked when it was last known that this process counts as alive for that long, by System.nanoTime */
    boolean isInTime(long asked) {
        return terms.margin().isZero() || System.nanoTime() - asked < terms.margin().toNanos();
    }

    /** Takes their names from others whose time has passed. */
    void bury(Rows rows) throws SQLException {
        rows.change("DELETE FROM process WHERE id <> ? AND alive_until <= " + rows.now(), id);
    }

    /** @param sending whether an answer may be on its way: then others are to wait until it has arrived */
    void leave(Rows rows, boolean sending) throws SQLException {
        if (sending) {
            rows.change("UPDATE process SET alive_until = " + rows.now() + " + ? WHERE id = ? AND alive_until > "
                    + rows.now() + " + ?", margin(), id, margin());
        } else {
            rows.change("DELETE FROM process WHERE id = ?", id);
        }
    }
}
