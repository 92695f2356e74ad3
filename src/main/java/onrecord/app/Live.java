package onrecord.app;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts that answer now. Once a source was seen to have changed, they are made anew before the next question. */
final class Live implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    private final Supplier<Parts> make;
    private volatile Parts parts;
    private @Nullable Parts before;
    private volatile boolean stale;

    /** @param make reads the documents and brings the index in step with them */
    Live(Supplier<Parts> make) {
        this.make = make;
        this.parts = make.get();
    }

    Parts parts() {
        // Without a lock while nothing has changed: questions that wait for one are overtaken by those that do not.
        return stale ? renewed() : parts;
    }

    private synchronized Parts renewed() {
        if (stale) {
            stale = false;
            renew();
        }
        return parts;
    }

    /** Tells it that a document is not what was read any more. */
    synchronized void sourceChanged() {
        stale = true;
    }

    private void renew() {
        try {
            Parts renewed = make.get();
            // Another thread may be answering with those of now, but with none that were replaced earlier.
            closeBefore();
            before = parts;
            parts = renewed;
        } catch (RuntimeException e) {
            LOG.warn("Cannot read the documents again; the gate keeps back what has changed", e);
        }
    }

    private void closeBefore() {
        if (before != null) {
            before.close();
        }
    }

    @Override
    public synchronized void close() {
        closeBefore();
        parts.close();
    }
}
