package onrecord.chat.slack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** When the next connection may be asked for: after a pause that grows with every failure, and never too many a minute. */
final class OpenBudget {

    private static final Duration MINUTE = Duration.ofSeconds(60);

    /** Two minutes' windows may be laid out differently here and at Slack. */
    private static final Duration MARGIN = Duration.ofMillis(500);

    private final Tempo tempo;
    private final LongSupplier nanos;
    private final RandomGenerator chance;
    private final Deque<Long> opens = new ArrayDeque<>();
    private int failures;
    private long notBefore;

    /** @param nanos a clock that never runs backwards */
    OpenBudget(Tempo tempo, LongSupplier nanos, RandomGenerator chance) {
        this.tempo = tempo;
        this.nanos = nanos;
        this.chance = chance;
        this.notBefore = nanos.getAsLong();
    }

    /** How long to wait before the next one; zero if it may be now. */
    synchronized Duration pause() {
        long now = nanos.getAsLong();
        long window = MINUTE.plus(MARGIN).toNanos();
        while (!opens.isEmpty() && now - opens.getFirst() >= window) {
            opens.removeFirst();
        }
        long full = opens.size() < tempo.opens() ? 0 : opens.getFirst() + window - now;
        return Duration.ofNanos(Math.max(0, Math.max(full, notBefore - now)));
    }

    /** One is being asked for. */
    synchronized void opening() {
        opens.addLast(nanos.getAsLong());
    }

    /** It failed. */
    synchronized void failed() {
        // Jittered, so that many bots that lost Slack at once do not come back at once.
        double most = (double) tempo.firstRetry().toNanos() * Math.pow(2, Math.min(failures, 16));
        double pause = Math.min(most, (double) tempo.longestRetry().toNanos()) * (0.5 + chance.nextDouble() / 2);
        notBefore = nanos.getAsLong() + (long) pause;
        failures++;
    }

    /** It gave a connection that works. */
    synchronized void succeeded() {
        failures = 0;
    }
}
