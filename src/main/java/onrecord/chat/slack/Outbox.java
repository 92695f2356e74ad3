package onrecord.chat.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import onrecord.chat.Pauses;
import onrecord.chat.Place;
import onrecord.chat.Sent;

/**
 * Sends messages that everybody in a channel sees: in their order, no faster than Slack wants them, and
 * each once.
 */
final class Outbox {

    private static final String POST = "chat.postMessage";

    /** The message is not to Slack's taste, whatever it says elsewhere; its text alone may be. */
    private static final Set<String> SHAPE = Set.of("msg_too_long", "msg_blocks_too_long", "invalid_blocks",
            "invalid_blocks_format", "too_many_blocks", "no_text");

    /** How long Slack may still be busy with a message of which it said nothing. */
    private static final Duration SETTLES = Duration.ofSeconds(1);

    private final WebApi api;
    private final String token;
    private final Tempo tempo;
    private final Clock clock;
    private final OwnMessages own;
    private final ConcurrentMap<String, Lane> lanes = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Instant> pauses = new ConcurrentHashMap<>();

    /** One channel's turn; messages wait in the order in which they came. */
    private static final class Lane {
        private final ReentrantLock turn = new ReentrantLock(true);
        private volatile long free = System.nanoTime();
    }

    Outbox(WebApi api, String token, Tempo tempo, Clock clock) {
        this.api = api;
        this.token = token;
        this.tempo = tempo;
        this.clock = clock;
        this.own = new OwnMessages(this);
    }

    /**
     * Sends a message; returns when it is known what became of it.
     *
     * @param unclear whether it may have been sent before
     * @param until after this time it is of no use
     */
    Sent post(Place place, SlackMessage message, boolean unclear, Instant until) throws InterruptedException {
        Map<String, String> arguments = arguments(place, message);
        boolean mayBeThere = unclear;
        Pauses pauses = Pauses.from(tempo.firstRetry());
        Duration pause = pauses.first();
        while (clock.instant().isBefore(until)) {
            if (mayBeThere) {
                Sent found = own.find(place, message.metadata().key());
                if (!(found instanceof Sent.Late)) {
                    return found;
                }
            }
            switch (call(POST, place.channel(), arguments)) {
                case Outcome.Done done -> {
                    return new Sent.Arrived(done.json().path("ts").asText());
                }
                case Outcome.Refused refused when SHAPE.contains(refused.error())
                        && arguments.remove("blocks") != null -> {
                    continue;
                }
                case Outcome.Refused refused -> {
                    return new Sent.Refused(refused.error());
                }
                case Outcome.Unclear unclearNow -> {
                    mayBeThere = true;
                    Thread.sleep(SETTLES);
                }
                case Outcome.Unreached unreached -> Thread.sleep(pause);
                case Outcome.TooMany tooMany -> {
                }
            }
            pause = pauses.after(pause);
        }
        return new Sent.Late();
    }

    /**
     * Calls a method when it may be called.
     *
     * @param channel whose turn is waited for, if the method is one that sends to a channel; else empty
     */
    Outcome call(String method, String channel, Map<String, String> arguments) throws InterruptedException {
        if (channel.isEmpty()) {
            return callNow(method, arguments);
        }
        Lane lane = lanes.computeIfAbsent(channel, any -> new Lane());
        lane.turn.lockInterruptibly();
        try {
            long left = lane.free - System.nanoTime();
            if (left > 0) {
                Thread.sleep(Duration.ofNanos(left));
            }
            Outcome outcome = callNow(method, arguments);
            lane.free = System.nanoTime() + tempo.messageEvery().toNanos();
            return outcome;
        } finally {
            lane.turn.unlock();
        }
    }

    private Outcome callNow(String method, Map<String, String> arguments) throws InterruptedException {
        while (true) {
            Duration left = Duration.between(clock.instant(), pauses.getOrDefault(method, Instant.EPOCH));
            if (left.isPositive()) {
                Thread.sleep(left);
                continue;
            }
            Outcome outcome = api.call(method, token, arguments);
            if (!(outcome instanceof Outcome.TooMany(Duration after))) {
                return outcome;
            }
            // Slack counts by method and workspace: nobody else need try.
            pauses.merge(method, clock.instant().plus(after), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    private static Map<String, String> arguments(Place place, SlackMessage message) {
        var arguments = new HashMap<String, String>();
        arguments.put("channel", place.channel());
        if (!place.thread().isEmpty()) {
            arguments.put("thread_ts", place.thread());
        }
        arguments.putAll(Wire.arguments(message));
        return arguments;
    }
}
