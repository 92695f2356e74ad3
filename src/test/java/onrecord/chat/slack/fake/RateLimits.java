package onrecord.chat.slack.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often a method may be called: one call in so much time, messages counted by channel. */
final class RateLimits {
    private final Time time;
    private final Map<String, Duration> least = new ConcurrentHashMap<>();
    private final Map<String, Instant> last = new HashMap<>();

    RateLimits(Time time, Duration messageEvery) {
        this.time = time;
        every("chat.postMessage", messageEvery);
    }

    void every(String method, Duration time) {
        least.put(method, time);
    }

    /** How long the caller has to wait; zero, and the call is counted, if it need not. */
    synchronized Duration wait(String method, String channel) {
        Duration between = least.getOrDefault(method, Duration.ZERO);
        if (between.isZero()) {
            return Duration.ZERO;
        }
        String key = method + " " + (method.equals("chat.postMessage") ? channel : "");
        Instant now = time.now();
        Duration left = Duration.between(now, last.getOrDefault(key, Instant.EPOCH).plus(between));
        if (left.compareTo(Pace.LENIENCY) > 0) {
            return left;
        }
        last.put(key, now);
        return Duration.ZERO;
    }
}
