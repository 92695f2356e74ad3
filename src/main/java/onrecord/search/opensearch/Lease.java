package onrecord.search.opensearch;

import java.time.Duration;

/**
 * How the bot that makes an index shows that it is alive.
 *
 * @param beat how often
 * @param dead after which silence another bot takes over
 */
record Lease(Duration beat, Duration dead) {

    /** Six beats missed: a bot that is only slow has long given another sign. */
    static final Lease ORDINARY = new Lease(Duration.ofSeconds(5), Duration.ofSeconds(30));
}
