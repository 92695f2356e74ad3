package onrecord.chat.slack.fake;

import java.time.Duration;
import java.util.List;

/**
 * How patient Slack is.
 *
 * @param acknowledgeWithin how long it waits for an acknowledgement
 * @param redeliverAfter how long it waits before each further delivery of an unacknowledged event
 * @param pingEvery how often it pings a socket
 * @param closeAfter from the frame {@code disconnect} to the end of the socket
 * @param messageEvery the least time between two messages to one channel; zero: no limit
 */
public record Pace(Duration acknowledgeWithin, List<Duration> redeliverAfter, Duration pingEvery, Duration closeAfter,
        Duration messageEvery) {

    /** A stopwatch's worth of leniency, so that a client that keeps to the second is never refused. */
    static final Duration LENIENCY = Duration.ofMillis(50);

    public Pace {
        redeliverAfter = List.copyOf(redeliverAfter);
    }

    /** The times Slack documents. */
    public static Pace slack() {
        return new Pace(Duration.ofSeconds(3), List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)),
                Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(1));
    }

    /**
     * Times that a test has; messages are not limited. For an acknowledgement it waits as long as Slack: a command that is not
     * acknowledged does not come again.
     */
    public static Pace quick() {
        return new Pace(Duration.ofSeconds(3), List.of(Duration.ZERO, Duration.ofMillis(200), Duration.ofMillis(500)),
                Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ZERO);
    }

    public Pace acknowledgedWithin(Duration time) {
        return new Pace(time, redeliverAfter, pingEvery, closeAfter, messageEvery);
    }

    public Pace redelivering(Duration... after) {
        return new Pace(acknowledgeWithin, List.of(after), pingEvery, closeAfter, messageEvery);
    }

    public Pace oneMessageEvery(Duration time) {
        return new Pace(acknowledgeWithin, redeliverAfter, pingEvery, closeAfter, time);
    }
}
