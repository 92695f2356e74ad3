package onrecord.chat.slack;

import java.time.Duration;
import onrecord.chat.OpenBudget;

/**
 * How fast things go.
 *
 * @param lines how many connections are held, so that Slack can reach the program while one is replaced
 * @param opens how many connections are asked for in a minute at the most, whatever happens
 * @param firstRetry how long to wait before the second attempt to connect; doubles with each further one
 * @param longestRetry the most of that
 * @param ping how often an open socket is pinged
 * @param silence how long a socket may be silent before it is taken for dead
 * @param hello how long a new socket may take to say hello
 * @param farewell how long a replaced socket is still listened to
 * @param messageEvery the least time between two messages to one channel
 * @param watch how often the bot is asked a question of its own
 * @param ending how long a program that was told to end may still answer
 */
record Tempo(int lines, int opens, Duration firstRetry, Duration longestRetry, Duration ping, Duration silence,
        Duration hello, Duration farewell, Duration messageEvery, Duration watch, Duration ending) {

    /**
     * What Slack asks for and can bear: one message a second a channel; a dead socket is replaced within
     * 30 s; it closes a socket 10 s after a warning. Whoever told the program to end waits 10 s.
     */
    static final Tempo SLACK = new Tempo(2, 10, Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofSeconds(5),
            Duration.ofSeconds(16), Duration.ofSeconds(8), Duration.ofSeconds(30), Duration.ofMillis(1_000),
            Duration.ofSeconds(30), Duration.ofSeconds(9));

    /** A minute, and a little for Slack's own idea of when one begins. */
    private static final Duration MINUTE = Duration.ofMillis(60_500);

    /** How fast connections may be asked for. */
    OpenBudget.Rule rule() {
        return new OpenBudget.Rule(opens, MINUTE, firstRetry, longestRetry);
    }
}
