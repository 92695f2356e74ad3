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

    /**
     * As much as each exchange may have without asking, so that whoever fills the room does not keep out those who need
     * little: a question and its answer. All connections together are allowed 2,000 times that.
     */
    private static final long EVERYBODYS = 16_384;

    /** Some bytes of it, which come back all at once. */
    final class Share implements AutoCloseable {

        private long wanted;
        private long taken;

        private Share() {
        }

        /** Whether there was room for so many bytes more; then they are taken. */
        boolean take(long bytes) {
            wanted += bytes;
            long more = Math.max(0, wanted - EVERYBODYS) - taken;
            if (free.addAndGet(-more) < 0) {
                free.addAndGet(more);
                return false;
            }
            taken += more;
            return true;
        }

        @Override
        public void close() {
            free.addAndGet(taken);
            taken = 0;
        }
    }
}
