package onrecord.chat.slack;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All connections to Slack. Slack sends each event over any one of them; while one is replaced, the others are there. An
 * event that finds none is brought again a minute later, and after the third time never.
 */
final class SocketLines implements AutoCloseable {

    private final List<SocketMode> lines;

    /**
     * @param count how many to hold
     * @param made makes one that is told whether it is spare
     */
    SocketLines(int count, Function<BooleanSupplier, SocketMode> made) {
        lines = Stream.generate(() -> made.apply(this::connected)).limit(count).toList();
    }

    void start() {
        lines.forEach(SocketMode::start);
    }

    /** Whether Slack can reach the program now. */
    boolean connected() {
        return lines.stream().anyMatch(SocketMode::connected);
    }

    /** In a few words. */
    String state() {
        return lines.stream().filter(SocketMode::connected).findFirst().orElse(lines.getFirst()).state();
    }

    @Override
    public void close() {
        lines.forEach(SocketMode::close);
    }
}
