package onrecord.chat.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import onrecord.chat.Finding;
import onrecord.chat.Ledger;
import onrecord.chat.Ledger.Unavailable;
import onrecord.chat.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is wrong is said plainly, and neither user nor password with it. */
@OnPostgres
class PostgresFaultsTest {

    private final PostgresServer server;
    private final PostgresAddress address;
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            said.add(event.getFormattedMessage() + (event.getThrowableProxy() == null
                    ? ""
                    : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    };

    PostgresFaultsTest(PostgresServer server) {
        this.server = server;
        this.address = server.newLedger();
    }

    @BeforeEach
    void listen() {
        ear.start();
        root.addAppender(ear);
    }

    @AfterEach
    void staysSilentOnUsersAndPasswords() {
        root.detachAppender(ear);
        assertFalse(String.join("\n", said).contains("canary"), () -> String.join("\n", said));
    }

    private static Ledger open(PostgresAddress address) {
        return PostgresLedger.open(address, Clock.systemUTC());
    }

    /** At the start, and when it is checked. */
    private void assertSentence(PostgresAddress wrong, String sentence) {
        String expected = "The ledger " + wrong + sentence;
        Unavailable e = assertThrows(Unavailable.class, () -> open(wrong).close());
        var trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        said.add(trace.toString());
        assertEquals(expected, e.getMessage());
        assertEquals(new Finding(false, expected), PostgresLedger.check(wrong));
    }

    @Test
    void saysThatItIsNotLetIn() {
        String sentence = " does not let the program in: look at ONRECORD_LEDGER_USER and ONRECORD_LEDGER_PASSWORD.";
        assertSentence(PostgresServer.as(address, PostgresServer.USER, "canary-wrong"), sentence);
        assertSentence(PostgresServer.as(address, "canary_nobody", "canary-wrong"), sentence);
        assertSentence(PostgresServer.as(address, PostgresServer.USER, ""), sentence);
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        assertSentence(server.database("nowhere"), " is not there: create the database, or mend the address.");
    }

    @Test
    void saysThatItMayNotMakeTables() {
        server.execute("CREATE ROLE canary_guest LOGIN PASSWORD 'canary-guest'");
        assertSentence(PostgresServer.as(server.database("postgres"), "canary_guest", "canary-guest"),
                " cannot be written: let the user create and change tables in its schema.");
    }

    @Test
    void saysThatANewerProgramWroteIt() {
        open(address).close();
        execute("INSERT INTO SCHEMA.ledger_format SELECT installed_rank + 1, '99', description, type, 'V99__later.sql', 1,"
                + " installed_by, installed_on, execution_time, success FROM SCHEMA.ledger_format"
                + " ORDER BY installed_rank DESC LIMIT 1");
        assertSentence(address, " was written by a newer OnRecord (format 99): start that one.");
    }

    @Test
    void saysThatItHasOtherTables() {
        execute("CREATE TABLE SCHEMA.delivery (driver TEXT)");
        Unavailable e = assertThrows(Unavailable.class, () -> open(address).close());
        assertEquals("The ledger " + address
                + " has other tables than this program's: give it a database or a schema of its own.", e.getMessage());
    }

    @Test
    void saysThatItCannotBeReached() {
        var nowhere = new PostgresAddress("jdbc:postgresql://127.0.0.1:1/d", "canary_owner", "canary");
        Finding finding = PostgresLedger.check(nowhere);
        assertEquals(new Finding(false, "The ledger 127.0.0.1:1/d cannot be reached: look whether the server runs, has"
                + " connections left, and is at that address."), finding);
        try (Ledger ledger = open(nowhere)) {
            Unavailable e = assertThrows(Unavailable.class, () -> ledger.ticket("k", "U1",
                    new Place("slack", "T1", "C1", "")));
            assertEquals(finding.line(), e.getMessage());
        }
    }

    @Test
    void tellsHowFarItIs() {
        assertEquals(new Finding(true, "The ledger " + address + " can be reached; the next start makes its tables."),
                PostgresLedger.check(address));
        try (Ledger ledger = open(address)) {
            assertTrue(ledger.unanswered("slack", Duration.ofHours(1)).isEmpty());
            assertEquals(new Finding(true, "The ledger " + address
                    + " has the format of this program (" + Migrations.FORMAT
                    + "); running programs that use it now: 1."),
                    PostgresLedger.check(address));
        }
    }

    @Test
    void showsNoPassword() {
        assertEquals("[host:5432/d]", "[" + new PostgresAddress("jdbc:postgresql://host:5432/d?user=canary",
                "canary", "canary") + "]");
    }

    private void execute(String sql) {
        server.execute(sql.replace("SCHEMA", address.url().replaceFirst(".*currentSchema=", "")));
    }
}
