package onrecord.chat.ledger;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import onrecord.chat.Ledger.Unavailable;

/**
 * What goes wrong with a ledger in PostgreSQL, in sentences for the person who runs the program. None repeats what the
 * server says: that names users.
 *
 * @param where the server and the database
 */
record PostgresFaults(String where) {

    /** As long as the classes and codes of errors are in an SQLSTATE, see PostgreSQL's appendix A. */
    private static final int CLASS = 2;

    private static final String AWAY = "08006";

    Unavailable of(SQLException e) {
        String state = state(e);
        return new Unavailable(subject() + sentence(state), stripped(state, e));
    }

    /** Without the words of the server. */
    private static SQLException stripped(String state, SQLException e) {
        var stripped = new SQLException(e.getClass().getSimpleName() + ", SQLSTATE " + state, state);
        stripped.setStackTrace(e.getStackTrace());
        return stripped;
    }

    Unavailable tooNew(int format) {
        String sentence = " was written by a newer OnRecord (format " + format + "): start that one.";
        return new Unavailable(subject() + sentence, new IllegalStateException("format " + format));
    }

    /** Whether a transaction that failed can only be done anew, because others were in its way. */
    static boolean isCollision(SQLException e) {
        return state(e).startsWith("40");
    }

    /** Whether the connection is gone: what was not committed has left no trace. */
    static boolean isBroken(SQLException e) {
        return sentence(state(e)).equals(Sentence.AWAY);
    }

    /** Whether the server may be there again by itself. */
    static boolean isAway(Unavailable fault) {
        return fault.getCause() instanceof SQLException e && sentence(state(e)).equals(Sentence.AWAY);
    }

    private static String state(SQLException e) {
        // The pool waited in vain for a connection; its last attempt says why.
        if (e instanceof SQLTransientConnectionException && e.getCause() instanceof SQLException cause) {
            return state(cause);
        }
        String state = e.getSQLState();
        if (state != null) {
            return state;
        }
        return e instanceof SQLTransientConnectionException ? AWAY : "unknown";
    }

    private static String sentence(String state) {
        return switch (state) {
            // The server asked for a password, and none is set.
            case "08004" -> Sentence.CLOSED;
            case "3D000" -> " is not there: create the database, or mend the address.";
            case "42501", "3F000" -> " cannot be written: let the user create and change tables in its schema.";
            case "25006" -> " cannot be written: the server only reads; give the address of the one that writes.";
            case "53100" -> " cannot be written: the server's disk is full.";
            case "53300" -> Sentence.AWAY;
            case "55P03", "57014" -> " did not answer in time.";
            case "42P01", "42703" ->
                " has other tables than this program's: give it a database or a schema of its own.";
            default -> byClass(state);
        };
    }

    private static String byClass(String state) {
        return switch (state.substring(0, Math.min(CLASS, state.length()))) {
            case "08", "57" -> Sentence.AWAY;
            case "28" -> Sentence.CLOSED;
            default -> " cannot be used (SQLSTATE " + state + ").";
        };
    }

    private String subject() {
        return "The ledger " + where;
    }

    /** Those that several things are told with, or told apart by. */
    private static final class Sentence {

        private static final String CLOSED = " does not let the program in: look at ONRECORD_LEDGER_USER and ONRECORD_LEDGER_PASSWORD.";

        private static final String AWAY = " cannot be reached: look whether the server runs, has connections left, and is at"
                + " that address.";
    }
}
