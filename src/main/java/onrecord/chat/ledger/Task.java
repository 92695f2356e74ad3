package onrecord.chat.ledger;

import java.sql.SQLException;
import onrecord.chat.ledger.Database.Work;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's work for the database, and what came of it. Whoever asks for the result does so after it
 * was done under the same lock.
 */
final class Task<T> {

    private final Work<T> work;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private boolean done;

    Task(Work<T> work) {
        this.work = work;
    }

    void run(Rows rows) throws SQLException {
        result = work.in(rows);
    }

    void succeed() {
        done = true;
    }

    void fail(Throwable cause) {
        failure = cause;
        done = true;
    }

    boolean isDone() {
        return done;
    }

    T result(SqliteFaults faults) {
        switch (failure) {
            case null -> {
            }
            case SQLException e -> throw faults.of(e);
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
        if (result == null) {
            throw new IllegalStateException("Work without a result");
        }
        return result;
    }
}
