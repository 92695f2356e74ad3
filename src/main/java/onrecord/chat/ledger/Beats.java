package onrecord.chat.ledger;

import java.time.Duration;
import onrecord.chat.Ledger.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again until it is closed; says when it cannot be done any more, and when it can. */
interface Beats extends AutoCloseable {

    /** Nothing, ever. */
    Beats NONE = new Beats() {
        @Override
        public boolean well() {
            return true;
        }

        @Override
        public void close() {
            // Nothing was begun.
        }
    };

    /** Whether it could be done the last time. */
    boolean well();

    @Override
    void close();

    /**
     * Begins.
     *
     * @param beat done for the first time after one pause
     * @param well whether it could be done before
     */
    static Beats every(Duration pause, Runnable beat, boolean well) {
        var beating = new Beating(pause, beat, well);
        beating.thread.start();
        return beating;
    }

    /** One that has begun. */
    final class Beating implements Beats, Runnable {

        private static final Logger LOG = LoggerFactory.getLogger(Beats.class);

        private final Duration pause;
        private final Runnable beat;
        // Not a virtual thread: those wait for one another when all processors are busy.
        private final Thread thread = Thread.ofPlatform().daemon().name("ledger-beat").unstarted(this);
        private volatile boolean well;
        private volatile boolean closed;

        private Beating(Duration pause, Runnable beat, boolean well) {
            this.pause = pause;
            this.beat = beat;
            this.well = well;
        }

        @Override
        public void run() {
            try {
                while (!closed) {
                    Thread.sleep(pause);
                    once();
                }
            } catch (InterruptedException end) {
                // The ledger is closed.
            }
        }

        @Override
        public boolean well() {
            return well;
        }

        @Override
        public void close() {
            closed = true;
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void once() {
            try {
                beat.run();
                if (!well) {
                    LOG.warn("The ledger can be used again.");
                }
                well = true;
            } catch (Unavailable e) {
                if (well && !closed) {
                    LOG.error("{} Questions wait until it can be used again.", e.getMessage());
                }
                well = false;
            } catch (RuntimeException e) {
                LOG.error("The ledger", e);
            }
        }
    }
}
