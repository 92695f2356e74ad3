package onrecord.chat.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.api.FlywayException;

/**
 * The one connection to the ledger's file, and whose turn it is.
 *
 * <p>Each commit waits for the disk. So whoever gets the connection does the work of all who wait for
 * it, in one transaction: under load, many questions are written down in the time of one.
 */
final class SqliteDatabase implements Database {

    /** Shorter than any chat waits for an acknowledgement (Slack: 3 s). Only a foreign program makes us wait. */
    private static final String BUSY_MILLIS = "2000";

    private final Connection connection;
    private final SqliteFaults faults;
    private final AutoCloseable hold;
    private final Queue<Task<?>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    private SqliteDatabase(Connection connection, SqliteFaults faults, AutoCloseable hold) {
        this.hold = hold;
        this.connection = connection;
        this.faults = faults;
    }

    /** @param hold let go of when the database is closed */
    static SqliteDatabase open(Path file, AutoCloseable hold) {
        var faults = new SqliteFaults(file);
        try {
            // As a URI, because the driver takes what follows a question mark in a path for settings.
            String url = "jdbc:sqlite:" + file.toUri();
            Connection connection = DriverManager.getConnection(url, settings());
            try {
                prepare(connection, url, faults);
                return new SqliteDatabase(connection, faults, hold);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw faults.of(e);
        }
    }

    /**
     * Brings a database, empty or of an older format, to the format of this program. Its number stands in the file too: so
     * Flyway, which takes its time, is only called when there is something to do, and older programs know not to go on.
     */
    private static void prepare(Connection connection, String url, SqliteFaults faults) throws SQLException {
        int format = Integer.parseInt(pragma(connection, "user_version"));
        if (format > Migrations.FORMAT) {
            throw faults.tooNew(format);
        }
        String check = pragma(connection, "quick_check(1)");
        if (!check.equals("ok")) {
            throw faults.damaged(check);
        }
        if (format < Migrations.FORMAT) {
            try {
                Migrations.ofSqlite(url).run();
            } catch (FlywayException e) {
                throw faults.of(Migrations.cause(e));
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA user_version = " + Migrations.FORMAT);
            }
        }
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty("journal_mode", "WAL");
        // A commit is on the disk when it returns: it survives a power cut, not only the end of the process.
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("busy_timeout", BUSY_MILLIS);
        settings.setProperty("foreign_keys", "true");
        return settings;
    }

    @Override
    public <T> T run(Work<T> work) {
        var task = new Task<T>(work);
        waiting.add(task);
        turn.lock();
        try {
            if (!task.isDone()) {
                runAll(allWaiting());
            }
        } finally {
            turn.unlock();
        }
        return task.result(faults);
    }

    private List<Task<?>> allWaiting() {
        var all = new ArrayList<Task<?>>();
        for (Task<?> task = waiting.poll(); task != null; task = waiting.poll()) {
            all.add(task);
        }
        return all;
    }

    /** One task that fails must not take the others with it: then each gets a transaction of its own. */
    private void runAll(List<Task<?>> tasks) {
        try {
            commit(tasks);
        } catch (SQLException | RuntimeException | Error e) {
            if (tasks.size() == 1) {
                tasks.getFirst().fail(e);
            } else {
                tasks.forEach(task -> runAll(List.of(task)));
            }
        }
    }

    /**
     * The statements are our own because the driver's commit() begins the next transaction at once: it
     * can fail after what it was called for has happened.
     */
    private void commit(List<Task<?>> tasks) throws SQLException {
        boolean committed = false;
        try {
            // Takes the lock first: a transaction that reads before it writes could not wait for it later.
            execute("BEGIN IMMEDIATE");
            var rows = new Rows(connection, Dialect.SQLITE);
            for (Task<?> task : tasks) {
                task.run(rows);
            }
            execute("COMMIT");
            committed = true;
        } finally {
            if (!committed) {
                rollBack();
            }
        }
        tasks.forEach(Task::succeed);
    }

    private void rollBack() {
        try {
            execute("ROLLBACK");
        } catch (SQLException nothingToRollBack) {
            // None was begun, or SQLite has done it itself, as it does when the disk is full.
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        turn.lock();
        try (hold) {
            connection.close();
        } catch (SQLException e) {
            throw faults.of(e);
        } catch (Exception e) {
            throw new IllegalStateException("The ledger's lock could not be let go of", e);
        } finally {
            turn.unlock();
        }
    }
}
