package onrecord.chat.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import onrecord.chat.Ledger.Unavailable;
import org.flywaydb.core.api.FlywayException;

/** Connections to a PostgreSQL database, which may go away and come back. */
final class PostgresDatabase implements Database {

    /** A question is written down in a millisecond or two; more would only make the server's disk wait in another order. */
    private static final int CONNECTIONS = 8;

    /** Shorter than any chat waits for an acknowledgement (Slack: 3 s). */
    static final Duration PATIENCE = Duration.ofMillis(2_500);

    /** Tables of millions of rows take their time to be changed; they are the only ones that may. */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(10);

    /** So often in a row nobody is in the way of others, unless something else is wrong. */
    private static final int ATTEMPTS = 5;

    private static final String DURABLE = "SELECT set_config('synchronous_commit', 'on', false)"
            + " WHERE current_setting('synchronous_commit') = 'off'";

    private final PostgresAddress address;
    private final Duration patience;
    private final PostgresFaults faults;
    private final HikariDataSource pool;
    /** Why nothing can be done yet; empty once the tables are known to be as they must be. */
    private volatile Optional<Unavailable> obstacle;

    /** @param patience how long to wait for a connection, and for the server to do what it is told */
    PostgresDatabase(PostgresAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.faults = new PostgresFaults(address.shown());
        // Does not connect before a connection is asked for.
        this.pool = new HikariDataSource(settings(patience));
        this.obstacle = Optional.of(faults.of(new SQLException("Not reached yet", "08001")));
    }

    private HikariConfig settings(Duration statement) {
        var settings = new HikariConfig();
        settings.setPoolName("ledger");
        settings.setJdbcUrl(address.url());
        if (!address.user().isEmpty()) {
            settings.setUsername(address.user());
        }
        if (!address.password().isEmpty()) {
            settings.setPassword(address.password());
        }
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(patience.toMillis());
        settings.setValidationTimeout(patience.toMillis() / 2);
        settings.setInitializationFailTimeout(-1);
        settings.setAutoCommit(false);
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        settings.setConnectionInitSql(session(statement));
        // What stands in the address is stronger than these.
        settings.addDataSourceProperty("ApplicationName", "onrecord");
        settings.addDataSourceProperty("connectTimeout", "2");
        settings.addDataSourceProperty("socketTimeout", "" + statement.plusSeconds(1).toSeconds());
        settings.addDataSourceProperty("tcpKeepAlive", "true");
        settings.addDataSourceProperty("targetServerType", "primary");
        return settings;
    }

    /**
     * The server must give up what this process gave up, or dies with; and a commit is on the disk when it returns, however
     * the server is set up.
     */
    private static String session(Duration statement) {
        long millis = statement.toMillis();
        return "SET statement_timeout = " + millis + "; SET lock_timeout = " + millis
                + "; SET idle_in_transaction_session_timeout = " + millis + "; " + DURABLE;
    }

    /** Whether the tables are known to be as they must be. */
    boolean isPrepared() {
        return obstacle.isEmpty();
    }

    /** Makes the tables, or brings them to this program's format; several processes may do so at once. */
    void prepare() {
        try {
            migrate();
            obstacle = Optional.empty();
        } catch (Unavailable e) {
            obstacle = Optional.of(e);
            throw e;
        }
    }

    private void migrate() {
        HikariConfig settings = settings(LONG_PATIENCE);
        // Says at once why there is no connection, instead of waiting for one.
        settings.setInitializationFailTimeout(1);
        try (var patient = new HikariDataSource(settings)) {
            if (PostgresCheck.needsSteps(patient, faults)) {
                Migrations.ofPostgres(patient).run();
            }
        } catch (SQLException e) {
            throw faults.of(e);
        } catch (PoolInitializationException e) {
            throw faults.of(e.getCause() instanceof SQLException cause ? cause : new SQLException(e));
        } catch (FlywayException e) {
            throw faults.of(Migrations.cause(e));
        }
    }

    @Override
    public <T> T run(Work<T> work) {
        Optional<Unavailable> why = obstacle;
        if (why.isPresent()) {
            throw new Unavailable(String.valueOf(why.get().getMessage()), why.get());
        }
        for (int attempt = 1;; attempt++) {
            var commit = new Committing();
            try {
                return once(work, commit);
            } catch (SQLException e) {
                boolean again = PostgresFaults.isCollision(e) || !commit.begun && commit.open
                        && PostgresFaults.isBroken(e);
                if (!again || attempt == ATTEMPTS) {
                    throw faults.of(e);
                }
            }
        }
    }

    /** How far a transaction has come: once its commit has begun, only the server knows what became of it. */
    private static final class Committing {
        private boolean open;
        private boolean begun;
    }

    private <T> T once(Work<T> work, Committing commit) throws SQLException {
        // What is not committed when the connection is given back is rolled back.
        try (Connection connection = pool.getConnection()) {
            commit.open = true;
            T result = work.in(new Rows(connection, Dialect.POSTGRESQL));
            commit.begun = true;
            connection.commit();
            return result;
        }
    }

    /** Whether the server may be there again by itself. */
    static boolean isAway(Unavailable fault) {
        return PostgresFaults.isAway(fault);
    }

    @Override
    public void close() {
        pool.close();
    }
}
