package onrecord.chat.discord.fake;

import java.time.Duration;

/**
 * How patient Discord is.
 *
 * @param heartbeatEvery what HELLO asks for
 * @param answerWithin how long an interaction waits for its first answer
 * @param tokenFor how long an interaction can be answered further
 * @param identifyEvery the least time between two sessions' beginnings; zero: no limit
 * @param sessionKept how long a session whose connection is gone can be resumed
 * @param reconnectWithin from op 7 to the end of the connection
 * @param messagesIn in how much time five messages may be sent to one channel; zero: no limit
 */
public record Pace(Duration heartbeatEvery, Duration answerWithin, Duration tokenFor, Duration identifyEvery,
        Duration sessionKept, Duration reconnectWithin, Duration messagesIn) {

    /** The times of the real one. */
    public static Pace discord() {
        return new Pace(Duration.ofMillis(41_250), Duration.ofSeconds(3), Duration.ofMinutes(15),
                Duration.ofSeconds(5), Duration.ofMinutes(3), Duration.ofSeconds(10), Duration.ofSeconds(5));
    }

    /**
     * Times that a test has; neither messages nor sessions are limited. A client that sent 120 frames a
     * minute would be closed on, and JDA stops short of it, so heartbeats come no more often than this.
     */
    public static Pace quick() {
        return new Pace(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofMinutes(15), Duration.ZERO,
                Duration.ofMinutes(3), Duration.ofMillis(500), Duration.ZERO);
    }

    public Pace heartbeatEvery(Duration time) {
        return new Pace(time, answerWithin, tokenFor, identifyEvery, sessionKept, reconnectWithin, messagesIn);
    }

    public Pace messagesIn(Duration time) {
        return new Pace(heartbeatEvery, answerWithin, tokenFor, identifyEvery, sessionKept, reconnectWithin, time);
    }
}
