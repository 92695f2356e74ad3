package onrecord.chat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * When the next connection may be asked for: never more than so many in a stretch of time, and after a failure only after a pause
 * that doubles with each further one. Shared by all connections of the program.
 */
public final class OpenBudget {

    /** Far more doublings than the longest pause needs, far fewer than a number holds. */
    private static final int MOST_DOUBLINGS = 16;

    private final Rule rule;
    private final LongSupplier nanos;
    private final RandomGenerator chance;
    private final Deque<Long> opens = new ArrayDeque<>();
    private int failures;
    private long notBefore;

    /**
     * How fast connections may be asked for.
     *
     * @param opens how many in the window at the most, whatever comes of them
     * @param window a little longer than the chat's own, whose start nobody knows
     * @param firstRetry how long to wait after a failure; doubles with each further one
     * @param longestRetry the most of that
     */
    public record Rule(int opens, Duration window, Duration firstRetry, Duration longestRetry) {
    }

    /** @param nanos a clock that never runs backwards */
    public OpenBudget(Rule rule, LongSupplier nanos, RandomGenerator chance) {
        this.rule = rule;
        this.nanos = nanos;
        this.chance = chance;
        this.notBefore = nanos.getAsLong();
    }

    /**
     * Whether one may be asked for now; if so, it counts as asked for.
     *
     * @param spare whether there is another to go on with: then the last one of the window is kept for when there is not
     */
    public synchronized boolean grants(boolean spare) {
        long now = nanos.getAsLong();
        while (!opens.isEmpty() && now - opens.getFirst() >= rule.window().toNanos()) {
            opens.removeFirst();
        }
        boolean granted = now - notBefore >= 0 && opens.size() < rule.opens() - (spare ? 1 : 0);
        if (granted) {
            opens.addLast(now);
        }
        return granted;
    }

    /** It failed. */
    public synchronized void failed() {
        // Jittered, so that many bots that lost Slack at once do not come back at once.
        double jitter = 0.5 + chance.nextDouble() / 2;
        notBefore = nanos.getAsLong() + (long) (backOff().toNanos() * jitter);
        failures++;
    }

    private Duration backOff() {
        Duration doubled = rule.firstRetry().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return doubled.compareTo(rule.longestRetry()) < 0 ? doubled : rule.longestRetry();
    }

    /** It gave a connection that works. */
    public synchronized void succeeded() {
        failures = 0;
    }
}
