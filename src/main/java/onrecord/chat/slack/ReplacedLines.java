package onrecord.chat.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lines that were replaced. Slack may still use them for a while, and closes them; what it forgets is closed here. */
final class ReplacedLines implements AutoCloseable {

    private final Duration farewell;
    private final List<Replaced> lines = new ArrayList<>();

    private record Replaced(SocketLine line, long since) {
    }

    /** @param farewell how long a replaced line is still listened to */
    ReplacedLines(Duration farewell) {
        this.farewell = farewell;
    }

    synchronized void add(SocketLine line) {
        lines.add(new Replaced(line, System.nanoTime()));
    }

    /** Closes those whose time is over. */
    synchronized void dismiss() {
        lines.stream().filter(this::isOver).forEach(one -> one.line().close());
        lines.removeIf(one -> !one.line().isOpen());
    }

    private boolean isOver(Replaced one) {
        return System.nanoTime() - one.since() > farewell.toNanos();
    }

    @Override
    public synchronized void close() {
        lines.forEach(one -> one.line().close());
    }
}
