package onrecord.chat;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up questions that nobody answers: those of this program's last run, of other processes that died, and those that
 * waited because the ledger could not be used.
 */
final class Resuming implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Resuming.class);

    /** A small part of the time that people wait for an answer before they ask again. */
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final Runnable resume;
    private final Thread thread;
    private volatile boolean closed;
    private boolean well = true;

    /** @param chat as people call it: "Slack" */
    Resuming(String chat, Runnable resume) {
        this.resume = resume;
        // Not a virtual thread: those wait for one another when all processors are busy.
        this.thread = Thread.ofPlatform().daemon().name("resume-" + chat).unstarted(() -> run(chat));
    }

    /** Begins, at once. */
    void start() {
        thread.start();
    }

    private void run(String chat) {
        try {
            while (!closed) {
                once(chat);
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException end) {
            // The program ends.
        }
    }

    private void once(String chat) {
        try {
            resume.run();
            well = true;
        } catch (Ledger.Unavailable e) {
            if (well && !closed) {
                LOG.warn("{}: what waits for an answer waits until the ledger can be used: {}", chat, e.getMessage());
            }
            well = false;
        } catch (RuntimeException e) {
            LOG.error("{}: what waits for an answer could not be taken up", chat, e);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
