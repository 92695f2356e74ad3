package onrecord.chat.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import onrecord.chat.Ledger;

/** A ledger that several bots of a test share, and what is written in it. */
public final class SharedLedger {

    /** For tests that have no half a minute; still so long that a process that waits for a processor is not taken for dead. */
    private static final Membership.Terms HURRIED = new Membership.Terms(Duration.ofSeconds(6),
            Duration.ofMillis(600), Duration.ofSeconds(2));

    private final PostgresAddress address;

    private SharedLedger(PostgresAddress address) {
        this.address = address;
    }

    /** One with nothing in it. */
    public static SharedLedger on(PostgresServer server) {
        return new SharedLedger(server.newLedger());
    }

    public PostgresAddress address() {
        return address;
    }

    /**
     * Opens it.
     *
     * @param real whether a dead process is given as long as in the program
     */
    public static Ledger open(PostgresAddress address, boolean real) {
        return PostgresLedger.open(address, Clock.systemUTC(), real ? Membership.Terms.SHARED : HURRIED,
                PostgresDatabase.PATIENCE);
    }

    public Ledger open() {
        return open(address, false);
    }

    /** How many questions have no answer yet. */
    public int unanswered() {
        return count("count(*)", "state IN ('taken', 'sending')");
    }

    /** How many processes have questions without an answer. */
    public int owners() {
        return count("count(DISTINCT owner)", "state IN ('taken', 'sending')");
    }

    /** How many answers are on their way out. */
    public int sending() {
        return count("count(*)", "state = 'sending'");
    }

    /** Of what people asked: bots ask themselves now and then. */
    private int count(String what, String which) {
        String sql = "SELECT " + what + " FROM delivery WHERE workspace NOT LIKE 'watch-%' AND " + which;
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
