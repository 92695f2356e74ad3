package onrecord.chat.discord.fake;

import java.time.Duration;
import java.time.Instant;

/** Discord's clock, which a test can set forward, and the ids that tell the time. */
final class Time {
    /** The first second of 2015, from which ids count their milliseconds. */
    private static final long EPOCH = 1_420_070_400_000L;

    /** An id ends in these bits for worker, process and count. */
    private static final int REST = 22;

    private Duration ahead = Duration.ZERO;
    private long last;

    synchronized Instant now() {
        return Instant.now().plus(ahead);
    }

    synchronized void passes(Duration time) {
        ahead = ahead.plus(time);
    }

    /** A new id, higher than all before it. */
    synchronized String id() {
        last = Math.max(last + 1, now().toEpochMilli() - EPOCH << REST);
        return Long.toString(last);
    }

    /** When an id was given. */
    static Instant of(String id) {
        return Instant.ofEpochMilli((Long.parseLong(id) >> REST) + EPOCH);
    }
}
