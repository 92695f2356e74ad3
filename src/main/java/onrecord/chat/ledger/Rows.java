package onrecord.chat.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import onrecord.chat.Place;
import org.jspecify.annotations.Nullable;

/** Statements with their parameters in order, each prepared, run and closed at once. */
final class Rows {

    /** The condition that a row is of a place, with its four parameters. */
    static final String IS_PLACE = "surface = ? AND workspace = ? AND channel = ? AND thread = ?";

    private Rows() {
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** Changes rows, and returns how many. */
    static int change(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    static <T> List<T> select(Connection connection, Row<T> row, String sql, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            var found = new ArrayList<T>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        }
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("surface"), row.getString("workspace"), row.getString("channel"),
                row.getString("thread"));
    }

    /** A time as the tables hold it: milliseconds. */
    static long time(Instant instant) {
        return instant.toEpochMilli();
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
