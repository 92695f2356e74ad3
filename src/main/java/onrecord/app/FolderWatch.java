package onrecord.app;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import onrecord.reading.FolderIntake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then whether the folder holds what is answered from. It looks itself: a system's own news of changed files do
 * not come from the drives of other machines, and get lost when there are many.
 */
final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /** With the two seconds in which a file may still be being written, and the time to read it: README promises ten. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** What could not be taken up is tried again after twice the time, until it is this. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** To look at 66,667 files takes .4 s of a processor, and it shall not work a fiftieth of its time for that. */
    private static final int TIMES_AS_LONG = 50;

    private final Folder folder;
    private final ScheduledExecutorService watch = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("folder").factory());
    private volatile String taken = "";
    private volatile String seen = "";

    FolderWatch(Folder folder) {
        this.folder = folder;
    }

    /** Tells it what is answered from now. */
    void took(FolderIntake intake) {
        String state = intake.state();
        taken = state.isEmpty() ? seen : state;
    }

    /** @param renew makes what answers anew; throws if it cannot be made now */
    void start(Runnable renew) {
        next(renew, LOOK);
    }

    private void next(Runnable renew, Duration rest) {
        Future<?> unused = watch.schedule(() -> next(renew, look(renew, rest)), rest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks once; says when to look again. */
    private Duration look(Runnable renew, Duration rest) {
        try {
            long start = System.nanoTime();
            FolderIntake now = folder.look(Set.of());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            // Nothing stands for a folder in which a file may still be being written.
            if (!now.state().isEmpty() && !now.state().equals(taken)) {
                seen = now.state();
                takeUp(now, renew);
            }
            Duration due = took.multipliedBy(TIMES_AS_LONG);
            return due.compareTo(LOOK) > 0 ? due : LOOK;
        } catch (RuntimeException e) {
            LOG.warn("Still answering from the documents that were read before: {}", e.getMessage(), e);
            Duration twice = rest.multipliedBy(2);
            return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        }
    }

    private static void takeUp(FolderIntake now, Runnable renew) {
        if (now.items().isEmpty()) {
            // Rather a drive that is not there at the moment than one from which everything was taken.
            throw new IllegalStateException("Their folder is empty");
        }
        renew.run();
        LOG.info("Answering from {} documents as they are now", now.items().size());
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
