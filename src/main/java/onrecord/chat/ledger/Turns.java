package onrecord.chat.ledger;

import java.sql.SQLException;
import java.time.Duration;

/** What processes do one after the other, by the database's clock. */
final class Turns {

    /** A turn that is further ahead than any can be was given by a clock that was set back since. */
    boolean take(Rows rows, String what, Duration apart) throws SQLException {
        long millis = apart.toMillis();
        return rows.change("INSERT INTO turn (name, free) VALUES (?, " + rows.now() + " + ?)"
                + " ON CONFLICT (name) DO UPDATE SET free = excluded.free WHERE turn.free <= " + rows.now()
                + " OR turn.free > " + rows.now() + " + ?", what, millis, millis) == 1;
    }
}
