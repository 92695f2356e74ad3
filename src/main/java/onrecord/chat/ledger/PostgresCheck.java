package onrecord.chat.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import onrecord.chat.Finding;
import onrecord.chat.Ledger.Unavailable;

/**
 * Looks at a ledger in PostgreSQL without changing anything.
 *
 * @param address where it is
 */
record PostgresCheck(PostgresAddress address) {

    private static final String SECONDS = "5";

    /** What is wrong, or how far it is. */
    Finding run() {
        var faults = new PostgresFaults(address.shown());
        try (Connection connection = DriverManager.getConnection(address.url(), settings())) {
            return look(new Rows(connection, Dialect.POSTGRESQL), faults);
        } catch (SQLException e) {
            return wrong(faults.of(e));
        }
    }

    private Properties settings() {
        var settings = new Properties();
        settings.setProperty("connectTimeout", SECONDS);
        settings.setProperty("socketTimeout", SECONDS);
        settings.setProperty("targetServerType", "primary");
        if (!address.user().isEmpty()) {
            settings.setProperty("user", address.user());
        }
        if (!address.password().isEmpty()) {
            settings.setProperty("password", address.password());
        }
        return settings;
    }

    private Finding look(Rows rows, PostgresFaults faults) throws SQLException {
        int format = format(rows);
        if (format > Migrations.FORMAT) {
            return wrong(faults.tooNew(format));
        }
        if (format == Migrations.FORMAT) {
            long processes = rows.select(row -> row.number("count"),
                    "SELECT count(*) AS count FROM process WHERE alive_until > " + rows.now()).getFirst();
            return right("has the format of this program (" + format + "); running programs that use it now: "
                    + processes + ".");
        }
        return mayCreate(rows)
                ? right(format == 0
                        ? "can be reached; the next start makes its tables."
                        : "can be reached; the next start brings it from format " + format + " to "
                                + Migrations.FORMAT + ".")
                : wrong(faults.of(noTables()));
    }

    /**
     * Whether the tables are to be made, or brought to this program's format.
     *
     * @throws SQLException if the user may not do that: Flyway would try for ten seconds
     */
    static boolean needsSteps(DataSource source, PostgresFaults faults) throws SQLException {
        try (Connection connection = source.getConnection()) {
            var rows = new Rows(connection, Dialect.POSTGRESQL);
            int format = format(rows);
            if (format > Migrations.FORMAT) {
                throw faults.tooNew(format);
            }
            if (format == 0 && !mayCreate(rows)) {
                throw noTables();
            }
            return format < Migrations.FORMAT;
        }
    }

    private static SQLException noTables() {
        return new SQLException("No tables may be made", "42501");
    }

    private static boolean mayCreate(Rows rows) throws SQLException {
        return rows.select(row -> row.flag("may"),
                "SELECT coalesce(has_schema_privilege(current_schema(), 'CREATE'), FALSE) AS may").getFirst();
    }

    /** Nothing is 0. */
    private static int format(Rows rows) throws SQLException {
        List<Boolean> known = rows.select(row -> row.flag("known"),
                "SELECT to_regclass('" + Migrations.HISTORY + "') IS NOT NULL AS known");
        return !known.getFirst()
                ? 0
                : rows.select(row -> Math.toIntExact(row.number("format")),
                        "SELECT coalesce(max(CAST(version AS INTEGER)), 0) AS format FROM " + Migrations.HISTORY
                                + " WHERE success")
                        .getFirst();
    }

    private Finding right(String what) {
        return new Finding(true, "The ledger " + address.shown() + " " + what);
    }

    private static Finding wrong(Unavailable fault) {
        return new Finding(false, String.valueOf(fault.getMessage()));
    }
}
