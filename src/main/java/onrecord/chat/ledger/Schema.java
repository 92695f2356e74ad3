package onrecord.chat.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import onrecord.chat.Ledger.Unavailable;

/** The ledger's tables. The number of their format stands in the file. */
final class Schema {

    /** One list of statements for each step from a format to the next; none is ever changed. */
    private static final List<List<String>> STEPS = List.of(List.of("""
            CREATE TABLE delivery (
                key TEXT PRIMARY KEY,
                surface TEXT NOT NULL,
                workspace TEXT NOT NULL,
                channel TEXT NOT NULL,
                thread TEXT NOT NULL,
                user TEXT NOT NULL,
                text TEXT NOT NULL,
                way TEXT NOT NULL,
                ephemeral INTEGER NOT NULL,
                address TEXT,
                received INTEGER NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('taken', 'sending', 'answered', 'failed')),
                outcome TEXT NOT NULL DEFAULT '',
                owner TEXT NOT NULL)""", """
            CREATE INDEX delivery_by_age ON delivery (received)""", """
            CREATE TABLE thread (
                id INTEGER PRIMARY KEY,
                surface TEXT NOT NULL,
                workspace TEXT NOT NULL,
                channel TEXT NOT NULL,
                thread TEXT NOT NULL,
                answered INTEGER NOT NULL,
                last INTEGER NOT NULL,
                UNIQUE (surface, workspace, channel, thread))""", """
            CREATE INDEX thread_by_age ON thread (last)""", """
            CREATE TABLE asked (
                id INTEGER PRIMARY KEY,
                thread INTEGER NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
                key TEXT NOT NULL,
                text TEXT NOT NULL,
                UNIQUE (thread, key))""", """
            CREATE TABLE ticket (
                key TEXT PRIMARY KEY,
                surface TEXT NOT NULL,
                workspace TEXT NOT NULL,
                channel TEXT NOT NULL,
                thread TEXT NOT NULL,
                user TEXT NOT NULL,
                page INTEGER NOT NULL,
                kept INTEGER NOT NULL)""", """
            CREATE INDEX ticket_by_age ON ticket (kept)""", """
            CREATE TABLE ticket_question (
                ticket TEXT NOT NULL REFERENCES ticket (key) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                text TEXT NOT NULL,
                PRIMARY KEY (ticket, position)) WITHOUT ROWID"""));

    private Schema() {
    }

    /**
     * Brings a database, empty or of an older format, to the format of this program.
     *
     * @throws Unavailable if it is of a newer format, or damaged
     */
    static void prepare(Connection connection, Faults faults) throws SQLException {
        int version = Integer.parseInt(pragma(connection, "user_version"));
        if (version > STEPS.size()) {
            throw faults.tooNew(version);
        }
        String check = pragma(connection, "quick_check(1)");
        if (!check.equals("ok")) {
            throw faults.damaged(check);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            for (List<String> step : STEPS.subList(version, STEPS.size())) {
                for (String sql : step) {
                    statement.executeUpdate(sql);
                }
            }
            statement.execute("PRAGMA user_version = " + STEPS.size());
            statement.execute("COMMIT");
        }
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }
}
