package onrecord.chat.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import onrecord.chat.Place;
import org.jspecify.annotations.Nullable;

/** One row of what was found; good until the next is read. */
record Row(ResultSet columns, Dialect dialect) {

    String text(String column) throws SQLException {
        return dialect.read(columns.getString(column));
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        String stored = columns.getString(column);
        return stored == null ? null : dialect.read(stored);
    }

    boolean flag(String column) throws SQLException {
        return columns.getBoolean(column);
    }

    long number(String column) throws SQLException {
        return columns.getLong(column);
    }

    Instant time(String column) throws SQLException {
        return Instant.ofEpochMilli(number(column));
    }

    Place place() throws SQLException {
        return new Place(text("surface"), text("workspace"), text("channel"), text("thread"));
    }
}
