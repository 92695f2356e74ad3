package onrecord.chat.discord.fake;

import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many messages may be sent to one channel in a time; every answer says how many are left. */
final class RateLimits {
    private static final int MOST = 5;

    private final Time time;
    private final Duration messagesIn;
    private final Map<String, Deque<Instant>> sent = new HashMap<>();

    RateLimits(Time time, Duration messagesIn) {
        this.time = time;
        this.messagesIn = messagesIn;
    }

    /** How long the caller has to wait; if it need not, the call is counted. */
    synchronized Optional<Duration> wait(HttpExchange exchange, Request request) {
        if (messagesIn.isZero() || !request.operation().name().equals("create_message")) {
            return Optional.empty();
        }
        Deque<Instant> before = sent.computeIfAbsent(request.part("channel_id"), any -> new ArrayDeque<>());
        Instant now = time.now();
        before.removeIf(one -> !one.plus(messagesIn).isAfter(now));
        if (before.size() >= MOST) {
            return Optional.of(Duration.between(now, before.getFirst().plus(messagesIn)));
        }
        before.add(now);
        Duration reset = Duration.between(now, before.getFirst().plus(messagesIn));
        var headers = exchange.getResponseHeaders();
        headers.set("X-RateLimit-Bucket", "messages");
        headers.set("X-RateLimit-Limit", "" + MOST);
        headers.set("X-RateLimit-Remaining", "" + (MOST - before.size()));
        headers.set("X-RateLimit-Reset-After", Replies.seconds(reset));
        headers.set("X-RateLimit-Reset", Replies.seconds(Duration.ofMillis(now.toEpochMilli()).plus(reset)));
        return Optional.empty();
    }
}
