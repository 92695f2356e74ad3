package onrecord.chat.ledger;

import java.sql.SQLException;
import onrecord.chat.Ledger.Unavailable;

/** Where the ledger's tables are. */
interface Database extends AutoCloseable {

    /** Work in a transaction; may be run a second time after a failure, with no trace of the first. */
    @FunctionalInterface
    interface Work<T> {

        T in(Rows rows) throws SQLException;
    }

    /**
     * Does the work, and returns when what it changed is on the disk.
     *
     * @throws Unavailable if it could not be done, or if nobody can say whether it was
     */
    <T> T run(Work<T> work);

    @Override
    void close();
}
