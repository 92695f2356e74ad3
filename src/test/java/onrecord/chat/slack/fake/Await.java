package onrecord.chat.slack.fake;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits that end. */
final class Await {
    private static final long LOOK_EVERY_MILLIS = 5;

    private Await() {
    }

    /** The value, as soon as there is one; an {@link AssertionError} naming what was missed otherwise. */
    static <T> T value(String what, Duration atMost, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + atMost.toMillis() + " ms in vain for " + what);
            }
            sleep(Duration.ofMillis(LOOK_EVERY_MILLIS));
        }
    }

    static void until(String what, Duration atMost, BooleanSupplier condition) {
        value(what, atMost, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting", e);
        }
    }
}
