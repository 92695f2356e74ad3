package onrecord.chat.slack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * When the next connection may be asked for. Three rules, of which the strictest holds: never more than so
 * many a minute; after a failure, a pause that doubles with each further one; after a connection that did
 * not last, an even share of the minute, so that the bot is never out of reach for long.
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

    /** How long to wait before the next one; zero if it may be now. */
    synchronized Duration pause() {
        long now = nanos.getAsLong();
        return Duration.ofNanos(Math.max(0, Math.max(untilThereIsRoom(now), notBefore - now)));
    }

    private long untilThereIsRoom(long now) {
        while (!opens.isEmpty() && now - opens.getFirst() >= WINDOW.toNanos()) {
            opens.removeFirst();
        }
        return opens.size() < tempo.opens() ? 0 : WINDOW.toNanos() - (now - opens.getFirst());
    }

    /** One is being asked for. */
    synchronized void opening() {
        opens.addLast(nanos.getAsLong());
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

    /** It gave a connection that worked, and did not last. */
    synchronized void shortLived() {
        failures = 0;
        long share = WINDOW.dividedBy(tempo.opens()).toNanos();
        notBefore = opens.isEmpty() ? nanos.getAsLong() : opens.getLast() + share;
    }

    /** It gave a connection that lasts. */
    synchronized void succeeded() {
        failures = 0;
    }
}
