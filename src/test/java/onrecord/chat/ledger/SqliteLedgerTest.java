package onrecord.chat.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import onrecord.chat.Delivery;
import onrecord.chat.Delivery.Way;
import onrecord.chat.Ledger;
import onrecord.chat.Ledger.Unavailable;
import onrecord.chat.LedgerContract;
import onrecord.chat.ReplyAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {

    @TempDir
    private Path temp;

    @Override
    protected Ledger open(Clock time) {
        return SqliteLedger.open(folder(), time);
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        ledger.take(question("1"));

        for (String name : new String[]{"ledger.db", "ledger.db-wal"}) {
            assertEquals("rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve(name))));
        }
    }

    @Test
    void doesNotKeepAReplyAddressThatNobodyNeedsAnyMore() throws SQLException {
        var address = new ReplyAddress("https://hooks.example/canary");
        ledger.take(new Delivery(key("1"), question("1").place(), "U1", "?",
                Way.COMMAND, true, address, clock.instant()));
        ledger.answered(key("1"), "");

        try (Connection foreign = connect(); Statement statement = foreign.createStatement()) {
            assertNull(statement.executeQuery("SELECT address FROM delivery").getString(1));
        }
    }

    @Test
    void saysThatAnotherProgramHasIt() {
        assertSentence(" is in use by another OnRecord: stop it, or give this one another data folder.");
        assertTrue(ledger.take(question("1")), "the first is none the worse for it");
    }

    @Test
    void saysThatItIsLocked_andGoesOnAfterwards() throws SQLException {
        try (Connection foreign = connect(); Statement statement = foreign.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");

            Unavailable e = assertThrows(Unavailable.class, () -> ledger.take(question("1")));

            assertEquals("The ledger " + file() + " is locked by another program: close whatever has it open.",
                    e.getMessage());
            statement.execute("ROLLBACK");
        }
        assertTrue(ledger.take(question("1")));
    }

    @Test
    void saysThatItIsDamaged_whenItIsNoDatabase() throws IOException {
        ledger.close();
        Files.writeString(file(), "This is a note that somebody has put here by mistake.\n".repeat(200));

        assertSentence(" is damaged: move ledger.db, ledger.db-wal and ledger.db-shm away, and a new one is made."
                + " Only unanswered questions, threads and buttons are lost with it.");
    }

    @Test
    void saysThatItIsDamaged_whenTheDiskHasLostPartOfIt() throws IOException {
        for (int i = 0; i < 200; i++) {
            ledger.take(question("" + i));
        }
        ledger.close();
        try (var bytes = new RandomAccessFile(file().toFile(), "rw")) {
            for (long at = 8_192; at < bytes.length(); at += 4_096) {
                bytes.seek(at);
                bytes.write(new byte[1_000]);
            }
        }

        Unavailable e = assertThrows(Unavailable.class, () -> open(clock));

        assertTrue(String.valueOf(e.getMessage()).contains(" is damaged: "), e.getMessage());
    }

    @Test
    void saysThatANewerProgramWroteIt() throws SQLException {
        ledger.close();
        try (Connection foreign = connect(); Statement statement = foreign.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }

        assertSentence(" was written by a newer OnRecord (format 99): start that one.");
    }

    @Test
    void goesOnWithALedgerFromBeforeFormatsWereCounted() throws Exception {
        ledger.close();
        Files.delete(file());
        try (Connection foreign = connect(); Statement statement = foreign.createStatement()) {
            for (String sql : steps("sqlite/V1__ledger.sql").split(";")) {
                statement.execute(sql);
            }
            statement.execute(
                    "INSERT INTO delivery VALUES ('k', 'slack', 'T1', 'C1', '', 'U1', 'what?', 'MENTION', 0, NULL, "
                            + clock.instant().toEpochMilli() + ", 'sending', '', 'a process')");
            statement.execute("PRAGMA user_version = 1");
        }

        ledger = open(clock);

        var left = ledger.unanswered("slack", Duration.ofHours(1)).getFirst();
        assertEquals("what?", left.delivery().text());
        assertTrue(left.unclear());
        assertEquals("" + Migrations.FORMAT, format());
        ledger.close();
        ledger = open(clock);
        assertEquals(1, ledger.unanswered("slack", Duration.ofHours(1)).size());
    }

    @Test
    void tellsItsFormatToOlderPrograms() throws SQLException {
        assertEquals("" + Migrations.FORMAT, format());
    }

    private String format() throws SQLException {
        try (Connection foreign = connect(); Statement statement = foreign.createStatement()) {
            return statement.executeQuery("PRAGMA user_version").getString(1);
        }
    }

    private static String steps(String name) throws IOException {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void saysThatItCannotBeWritten() throws IOException {
        String sentence = " cannot be written: look at who owns it and its folder.";
        Path note = Files.writeString(temp.resolve("note"), "not a folder");
        Path taken = Files.createDirectories(temp.resolve("taken"));
        Files.createDirectory(taken.resolve("ledger.db"));

        for (Path folder : new Path[]{note, note.resolve("below"), taken}) {
            Unavailable e = assertThrows(Unavailable.class, () -> SqliteLedger.open(folder, clock));
            assertEquals("The ledger " + folder.resolve("ledger.db") + sentence, e.getMessage());
        }
    }

    @Test
    void standsInAFolderOfAnyName() throws IOException {
        Path odd = Files.createDirectories(temp.resolve("a b?c#d%20e&f=ü"));
        try (Ledger other = SqliteLedger.open(odd, clock)) {
            assertTrue(other.take(question("1")));
        }
        assertTrue(Files.size(odd.resolve("ledger.db")) > 0);
        try (Ledger other = SqliteLedger.open(odd, clock)) {
            assertFalse(other.take(question("1")));
        }
    }

    private void assertSentence(String sentence) {
        Unavailable e = assertThrows(Unavailable.class, () -> open(clock));
        assertEquals("The ledger " + file() + sentence, e.getMessage());
    }

    private Path folder() {
        return temp.resolve("data");
    }

    private Path file() {
        return folder().resolve("ledger.db");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }
}
