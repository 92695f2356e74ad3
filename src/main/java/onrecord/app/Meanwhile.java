package onrecord.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Finds something out on a thread of its own while other things are done. */
final class Meanwhile<T> implements Supplier<T> {

    private final FutureTask<T> finding;

    Meanwhile(Supplier<T> find) {
        finding = new FutureTask<>(find::get);
        Thread.ofPlatform().daemon().name("meanwhile").start(finding);
    }

    /** What was found, once it is; throws what was thrown on the way. */
    @Override
    public T get() {
        try {
            return finding.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
