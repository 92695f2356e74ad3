package onrecord.chat.ledger;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the ledger's tables, in whichever database, from an earlier format to this program's. Takes its time even to find
 * that there is nothing to do: so the format is looked at first.
 */
final class Migrations {

    /** The format that this program reads and writes: the number of the last step in both folders of steps. */
    static final int FORMAT = 3;

    /** What Flyway has done to a database is written down there; a name that no other program of the database has. */
    static final String HISTORY = "ledger_format";

    private static final String FOLDER = "classpath:onrecord/chat/ledger/";

    private final FluentConfiguration configuration;

    private Migrations(FluentConfiguration configuration) {
        this.configuration = configuration.loggers("slf4j").table(HISTORY);
    }

    /** Those from before there was a history are of the first format. */
    static Migrations ofSqlite(String url) {
        return new Migrations(configuration("sqlite").dataSource(url, null, null)
                .baselineOnMigrate(true).baselineVersion("1"));
    }

    static Migrations ofPostgres(DataSource source) {
        return new Migrations(configuration("postgresql").dataSource(source));
    }

    private static FluentConfiguration configuration(String database) {
        return Flyway.configure(Migrations.class.getClassLoader()).locations(FOLDER + database)
                .failOnMissingLocations(true);
    }

    /**
     * Makes the tables, or brings them to this program's format.
     *
     * @throws FlywayException if it cannot be done
     */
    void run() {
        configuration.load().migrate();
    }

    /** What the database said when a step failed. */
    static SQLException cause(FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException known) {
                return known;
            }
        }
        // It found other tables than its history tells of.
        return new SQLException("its tables cannot be brought to format " + FORMAT, "42P01", failure);
    }
}
