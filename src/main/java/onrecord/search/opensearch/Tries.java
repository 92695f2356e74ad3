package onrecord.search.opensearch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Trying again: after a pause that doubles each time, as long as patience lasts. */
final class Tries {

    private final long end;
    private final Duration longest;
    private Duration pause;

    Tries(Duration patience, Duration first, Duration longest) {
        this.end = System.nanoTime() + patience.toNanos();
        this.pause = first;
        this.longest = longest;
    }

    /** Waits before the next try; false if there is to be none. */
    boolean again() {
        // Several who failed together are not to come back together.
        long wait = pause.toMillis() / 2 + ThreadLocalRandom.current().nextLong(pause.toMillis() + 1);
        if (System.nanoTime() + wait * 1_000_000 > end) {
            return false;
        }
        pause = pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
        return waited(wait);
    }

    private static boolean waited(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
