package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void takesNoMoreThanCanBeAnsweredInTime() {
        var waiting = new CountDownLatch(1);
        try (var workers = new Workers("test")) {
            for (int i = 0; i < 10_000; i++) {
                assertDoesNotThrow(workers::check);
                workers.execute(() -> await(waiting));
            }
            assertThrows(Workers.Busy.class, workers::check);
            waiting.countDown();
            workers.finish(Duration.ofSeconds(30));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
