package onrecord.chat.slack.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Slack's clock: it runs with the machine's, and a test can set it forward. */
final class Time {
    private static final long MICROS = 1_000_000;

    private Duration ahead = Duration.ZERO;
    private long lastTs;

    synchronized Instant now() {
        return Instant.now().plus(ahead);
    }

    synchronized void passes(Duration time) {
        ahead = ahead.plus(time);
    }

    /** The ts of a new message: seconds and microseconds, never the same twice. */
    synchronized String nextTs() {
        Instant now = now();
        lastTs = Math.max(lastTs + 1, now.getEpochSecond() * MICROS + now.getNano() / 1000);
        return ts(lastTs);
    }

    static String ts(Instant instant) {
        return ts(instant.getEpochSecond() * MICROS + instant.getNano() / 1000);
    }

    private static String ts(long micros) {
        return String.format(Locale.ROOT, "%d.%06d", micros / MICROS, micros % MICROS);
    }
}
