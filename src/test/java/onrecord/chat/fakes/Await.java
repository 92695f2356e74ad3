package onrecord.chat.fakes;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits that end. */
public final class Await {
    private static final long LOOK_EVERY_MILLIS = 5;

    private Await() {
    }

    /** The value, as soon as there is one; an {@link AssertionError} naming what was missed otherwise. */
    public static <T> T value(String what, Duration atMost, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            // Before the last look, which comes after the end, however long this thread had to wait for a processor.
            boolean last = System.nanoTime() > end;
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (last) {
                throw new AssertionError("Waited " + atMost.toMillis() + " ms in vain for " + what);
            }
            sleep(Duration.ofMillis(LOOK_EVERY_MILLIS));
        }
    }

    /** Waits for a condition. */
    public static void until(String what, Duration atMost, BooleanSupplier condition) {
        value(what, atMost, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Waits until somebody opens it. */
    public static void open(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting", e);
        }
    }

    /** Waits so long. */
    public static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting", e);
        }
    }
}
