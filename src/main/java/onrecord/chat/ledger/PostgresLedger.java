package onrecord.chat.ledger;

import java.time.Clock;
import java.time.Duration;
import onrecord.chat.Finding;
import onrecord.chat.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger in a PostgreSQL database, which any number of processes share. */
public final class PostgresLedger {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLedger.class);

    private PostgresLedger() {
    }

    /**
     * Opens the ledger, and makes its tables if they are not there. Where the server cannot be reached, the ledger is
     * opened all the same, and can be used as soon as the server is there.
     *
     * @throws Ledger.Unavailable if the server does not let the program in, the database is not there, or was written by a
     *     newer program
     */
    public static Ledger open(PostgresAddress address, Clock clock) {
        return open(address, clock, Membership.Terms.SHARED, PostgresDatabase.PATIENCE);
    }

    /** Tries whether the ledger can be reached and is of a format that this program can use. Changes nothing. */
    public static Finding check(PostgresAddress address) {
        return new PostgresCheck(address).run();
    }

    static Ledger open(PostgresAddress address, Clock clock, Membership.Terms terms, Duration patience) {
        var database = new PostgresDatabase(address, patience);
        var membership = new Membership(terms);
        Runnable beat = () -> {
            if (!database.isPrepared()) {
                database.prepare();
            }
            database.run(rows -> {
                membership.renew(rows);
                return true;
            });
        };
        try {
            boolean well = isThere(beat);
            return new SqlLedger(database, membership, Beats.every(terms.beat(), beat, well), clock);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    private static boolean isThere(Runnable beat) {
        try {
            beat.run();
            return true;
        } catch (Ledger.Unavailable e) {
            if (!PostgresDatabase.isAway(e)) {
                throw e;
            }
            LOG.error("{} Until it can be, no chat takes a question.", e.getMessage());
            return false;
        }
    }
}
