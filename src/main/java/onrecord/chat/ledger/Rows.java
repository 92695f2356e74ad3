package onrecord.chat.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements with their parameters in order, each prepared, run and closed at once.
 *
 * @param connection in a transaction
 * @param dialect what the database at its other end speaks
 */
record Rows(Connection connection, Dialect dialect) {

    /** The condition that a row is of a place, with its four parameters. */
    static final String IS_PLACE = "surface = ? AND workspace = ? AND channel = ? AND thread = ?";

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Making<T> {

        T of(Row row) throws SQLException;
    }

    /** The database's own time, as an expression. */
    String now() {
        return dialect.now();
    }

    /** Waits until this is the only transaction that asked for this, up to its end. */
    void alone() throws SQLException {
        if (!dialect.alone().isEmpty()) {
            select(row -> true, dialect.alone());
        }
    }

    /** Changes rows, and returns how many. */
    int change(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** Changes a row for each of the keys: the last parameter. */
    void changeAll(String sql, String parameter, List<String> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String key : keys) {
                bind(statement, parameter, key);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    <T> List<T> select(Making<T> making, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            var found = new ArrayList<T>();
            try (ResultSet rows = statement.executeQuery()) {
                var row = new Row(rows, dialect);
                while (rows.next()) {
                    found.add(making.of(row));
                }
            }
            return found;
        }
    }

    private void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i] instanceof String text ? dialect.stored(text) : parameters[i];
            statement.setObject(i + 1, parameter);
        }
    }
}
