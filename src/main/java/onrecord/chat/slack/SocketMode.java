package onrecord.chat.slack;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import onrecord.chat.OpenBudget;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection to Slack: has it opened, notices when it is dead or about to be closed, and
 * replaces it.
 *
 * <p>One thread looks after everything here. Bolt's own client asks for hundreds of connections a
 * minute when it is refused, and does not notice a connection on which nothing moves.
 */
final class SocketMode implements SocketLine.Ear, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);

    /**
     * A connection that ends sooner counts as a failed one: more of its kind may follow. One that worked is replaced at once,
     * since Slack brings an event again only after a minute if nobody is there.
     */
    private static final Duration LASTING = Duration.ofSeconds(2);

    /** How often everything is looked at, unless something happens. */
    private static final long LOOK_MILLIS = 500;

    private final SocketOpener opener;
    private final Tempo tempo;
    private final OpenBudget budget;
    private final BooleanSupplier spare;
    private final Frames frames;
    private final Consumer<String> onEnd;
    private final ReplacedLines replaced;
    private final Semaphore signal = new Semaphore(0);
    private final Thread keeper;
    private volatile @Nullable SocketLine current;
    private volatile boolean replace;
    private volatile @Nullable String ended;
    private volatile boolean closing;

    /** When the current line was opened and pinged, by the clock that never runs backwards, and whether it lasted; the keeper's own. */
    private long opened;
    private long pinged;
    private boolean proven;

    /**
     * @param spare whether Slack can reach the program without this connection
     * @param frames what comes in
     * @param onEnd told the reason when there is no point in trying any longer
     */
    SocketMode(SocketOpener opener, Tempo tempo, OpenBudget budget, BooleanSupplier spare, Frames frames,
            Consumer<String> onEnd) {
        this.spare = spare;
        this.opener = opener;
        this.tempo = tempo;
        this.budget = budget;
        this.frames = frames;
        this.onEnd = onEnd;
        this.replaced = new ReplacedLines(tempo.farewell());
        this.keeper = Thread.ofPlatform().daemon().name("slack-socket").unstarted(this::keep);
    }

    void start() {
        keeper.start();
    }

    /** Whether Slack can reach the program now. */
    boolean connected() {
        SocketLine line = current;
        return line != null && isAlive(line);
    }

    /** In a few words. */
    String state() {
        String why = ended;
        if (why != null) {
            return "stopped: " + why;
        }
        return connected() ? "connected" : "connecting";
    }

    private boolean isAlive(SocketLine line) {
        return line.isOpen() && line.silence().compareTo(tempo.silence()) < 0;
    }

    private void keep() {
        while (!closing && ended == null) {
            try {
                look();
                if (signal.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                // Whatever it is, without this thread the bot is deaf.
                LOG.error("Slack: looking after the connection failed", e);
                budget.failed();
            }
        }
    }

    private void look() throws InterruptedException {
        replaced.dismiss();
        SocketLine line = current;
        if (line != null && !isAlive(line)) {
            bury(line);
            line = null;
        }
        if (line == null || replace) {
            renew(line);
        } else {
            tend(line);
        }
    }

    private void bury(SocketLine dead) {
        LOG.warn("Slack: the connection is {}; making a new one", dead.isOpen() ? "silent" : "closed");
        dead.abort();
        current = null;
        if (!hasLasted()) {
            budget.failed();
        }
    }

    private void tend(SocketLine line) {
        if (!proven && hasLasted()) {
            proven = true;
            budget.succeeded();
        }
        if (System.nanoTime() - pinged > tempo.ping().toNanos()) {
            pinged = System.nanoTime();
            line.ping();
        }
    }

    private boolean hasLasted() {
        return System.nanoTime() - opened > LASTING.toNanos();
    }

    /** @param before the line that is still in use, if there is one: it is let go only when there is another */
    private void renew(@Nullable SocketLine before) throws InterruptedException {
        if (!budget.grants(spare.getAsBoolean())) {
            return;
        }
        switch (opener.open(this)) {
            case SocketOpener.Opened(SocketLine line) -> {
                current = line;
                replace = false;
                proven = false;
                opened = System.nanoTime();
                pinged = opened;
                LOG.info("Slack: connected");
                if (before != null) {
                    replaced.add(before);
                }
            }
            case SocketOpener.NotNow(String why) -> {
                budget.failed();
                LOG.warn("Slack: {}; trying again", why);
            }
            case SocketOpener.Never(String why) -> end(why);
        }
    }

    @Override
    public void heard(SocketLine line, String frame) {
        switch (frames.heard(frame, line::send)) {
            case HELLO -> line.greeted();
            case REPLACE -> {
                if (line == current) {
                    replace = true;
                    signal.release();
                }
            }
            case REFUSED -> line.abort();
            case DISABLED -> end("Socket Mode is switched off (\"Socket Mode\" in the app's settings)");
            case NOTHING -> {
            }
        }
    }

    @Override
    public void ended(SocketLine line) {
        signal.release();
    }

    private void end(String why) {
        if (ended == null) {
            ended = why;
            signal.release();
            onEnd.accept(why);
        }
    }

    @Override
    public void close() {
        closing = true;
        keeper.interrupt();
        try {
            keeper.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        replaced.close();
        SocketLine line = current;
        if (line != null) {
            line.close();
        }
    }
}
