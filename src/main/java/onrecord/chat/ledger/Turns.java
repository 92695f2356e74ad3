package onrecord.chat.ledger;

import java.sql.SQLException;
import java.time.Duration;

/** What processes do one after the other, by the database's clock. */
final class Turns {

    boolean take(Rows rows, String what, Duration apart) throws SQLException {
        return rows.change("INSERT INTO turn (name, free) VALUES (?, " + rows.now() + " + ?)"
                + " ON CONFLICT (name) DO UPDATE SET free = excluded.free WHERE turn.free <= " + rows.now(), what,
                apart.toMillis()) == 1;
    }
}
