package onrecord.chat.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import onrecord.chat.Ledger.Unavailable;

/**
 * What goes wrong with a ledger's file, in sentences for the person who runs the program.
 *
 * @param file the ledger
 */
record SqliteFaults(Path file) {

    /** SQLite's result codes, see sqlite.org/rescode.html. */
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;

    Unavailable of(SQLException e) {
        String sentence = switch (e.getErrorCode()) {
            case BUSY, LOCKED -> " is locked by another program: close whatever has it open.";
            case READ_ONLY, CANNOT_OPEN -> unwritable();
            case CORRUPT, NOT_A_DATABASE -> damage();
            case FULL -> " cannot be written: the disk is full.";
            default -> " cannot be used: " + e.getMessage();
        };
        return new Unavailable(subject() + sentence, e);
    }

    Unavailable unwritable(IOException e) {
        return new Unavailable(subject() + unwritable(), e);
    }

    Unavailable inUse(Exception e) {
        return new Unavailable(
                subject() + " is in use by another OnRecord: stop it, or give this one another data folder.",
                e);
    }

    Unavailable tooNew(int version) {
        String sentence = " was written by a newer OnRecord (format " + version + "): start that one.";
        return new Unavailable(subject() + sentence, new IllegalStateException("format " + version));
    }

    /** @param finding what SQLite's own check says */
    Unavailable damaged(String finding) {
        return new Unavailable(subject() + damage(), new IllegalStateException(finding));
    }

    private String subject() {
        return "The ledger " + file;
    }

    private static String unwritable() {
        return " cannot be written: look at who owns it and its folder.";
    }

    private String damage() {
        String name = String.valueOf(file.getFileName());
        return " is damaged: move " + name + ", " + name + "-wal and " + name + "-shm away, and a new one is made."
                + " Only unanswered questions, threads and buttons are lost with it.";
    }
}
