package onrecord.chat.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import onrecord.chat.Ledger;

/** The ledger in one SQLite file. One process at a time can have it open. */
public final class SqliteLedger {

    private static final String FILE = "ledger.db";
    private static final String LOCK = "ledger.lock";

    private SqliteLedger() {
    }

    /**
     * Opens the ledger of a data folder; makes folder and ledger if they are not there.
     *
     * @throws Ledger.Unavailable if another process has it open, it cannot be written, is damaged or was
     *     written by a newer program
     */
    public static Ledger open(Path folder, Clock clock) {
        Path file = folder.toAbsolutePath().resolve(FILE);
        var faults = new SqliteFaults(file);
        makeFile(file, faults);
        Hold hold = Hold.of(file.resolveSibling(LOCK), faults);
        try {
            return open(SqliteDatabase.open(file, hold), clock);
        } catch (RuntimeException | Error e) {
            hold.close();
            throw e;
        }
    }

    private static Ledger open(Database database, Clock clock) {
        try {
            var membership = new Membership(Membership.Terms.ALONE);
            database.run(rows -> {
                membership.clear(rows);
                membership.renew(rows);
                return true;
            });
            return new SqlLedger(database, membership, Beats.NONE, clock);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    /** For the owner's eyes only: people's questions stand in it. SQLite's further files follow this one. */
    private static void makeFile(Path file, SqliteFaults faults) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            boolean posix = Files.getFileStore(file.resolveSibling(".")).supportsFileAttributeView("posix");
            if (posix) {
                Files.createFile(file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException known) {
            // Opened as it is, or refused by SQLite.
        } catch (IOException e) {
            throw faults.unwritable(e);
        }
    }
}
