package onrecord.chat.slack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * When the next connection may be asked for: never more than so many a minute, and after a failure only after a pause
 * that doubles with each further one. Shared by all connections of the program.
 */
final class OpenBudget {

    /** A minute, and a little for Slack's own idea of when one begins. */
    private static final Duration WINDOW = Duration.ofMillis(60_500);

    /** Far more doublings than the longest pause needs, far fewer than a number holds. */
    private static final int MOST_DOUBLINGS = 16;

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

    /**
     * Whether one may be asked for now; if so, it counts as asked for.
     *
     * @param spare whether there is another to go on with: then the last one of the minute is kept for when there is not
     */
    synchronized boolean grants(boolean spare) {
        long now = nanos.getAsLong();
        while (!opens.isEmpty() && now - opens.getFirst() >= WINDOW.toNanos()) {
            opens.removeFirst();
        }
        boolean granted = now - notBefore >= 0 && opens.size() < tempo.opens() - (spare ? 1 : 0);
        if (granted) {
            opens.addLast(now);
        }
        return granted;
    }

    /** It failed. */
    synchronized void failed() {
        // Jittered, so that many bots that lost Slack at once do not come back at once.
        double jitter = 0.5 + chance.nextDouble() / 2;
        notBefore = nanos.getAsLong() + (long) (backOff().toNanos() * jitter);
        failures++;
    }

    private Duration backOff() {
        Duration doubled = tempo.firstRetry().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return doubled.compareTo(tempo.longestRetry()) < 0 ? doubled : tempo.longestRetry();
    }

    /** It gave a connection that works. */
    synchronized void succeeded() {
        failures = 0;
    }
}
