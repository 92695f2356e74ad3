package onrecord.chat.web;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Room for what is on its way. A thousand clients that each send the largest request slowly, or each read a large page
 * slowly, would fill the heap; here they find no room after the first few.
 */
final class Memory {

    private final AtomicLong free;

    /** @param bytes all there is */
    Memory(long bytes) {
        free = new AtomicLong(bytes);
    }

    /** What one exchange takes. */
    Share share() {
        return new Share();
    }

    /** Some bytes of it, which come back all at once. */
    final class Share implements AutoCloseable {

        private long taken;

        private Share() {
        }

        /** Whether there was room for so many bytes more; then they are taken. */
        boolean take(long bytes) {
            if (free.addAndGet(-bytes) < 0) {
                free.addAndGet(bytes);
                return false;
            }
            taken += bytes;
            return true;
        }

        @Override
        public void close() {
            free.addAndGet(taken);
            taken = 0;
        }
    }
}
