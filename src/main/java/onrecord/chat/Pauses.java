package onrecord.chat;

import java.time.Duration;

/**
 * How long to wait between two tries at what did not work: each time twice as long.
 *
 * @param first after the first try
 * @param longest never longer
 */
public record Pauses(Duration first, Duration longest) {

    /** A minute later than it could have been, an answer is still of use. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    public Pauses {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("No pauses: " + first + " to " + longest);
        }
    }

    /** Pauses of a minute at the most. */
    public static Pauses from(Duration first) {
        return new Pauses(first, A_MINUTE);
    }

    /** The pause that comes after this one. */
    public Duration after(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(longest) < 0 ? twice : longest;
    }
}
