package onrecord.app;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
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

    /** To look at 66,667 files takes a quarter of a second, and it shall not work more than a fiftieth of its time for that. */
    private static final int TIMES_AS_LONG = 50;

    /**
     * So many looks wait for files that may still be being written: half a minute. Where one is written all the time, or says
     * that it will be written tomorrow, nobody would ever be answered from the others.
     */
    private static final int PATIENCE = 6;

    private final Folder folder;
    private final Duration look;
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("folder").factory(), new ThreadPoolExecutor.DiscardPolicy());
    private volatile String taken = "";
    private int unsettled;
    private String said = "";

    FolderWatch(Folder folder) {
        this(folder, LOOK);
    }

    /** @param look how long to rest between two looks */
    FolderWatch(Folder folder, Duration look) {
        this.folder = folder;
        this.look = look;
        watch.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Tells it what is answered from now. */
    void took(FolderIntake intake) {
        taken = intake.sight();
    }

    /** @param renew makes what answers anew; throws if it cannot be made now */
    void start(Runnable renew) {
        next(renew, look);
    }

    private void next(Runnable renew, Duration rest) {
        Future<?> unused = watch.schedule(() -> next(renew, look(renew, rest)), rest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks once; says when to look again. */
    private Duration look(Runnable renew, Duration rest) {
        try {
            long start = System.nanoTime();
            FolderIntake now = folder.look(Set.of());
            Duration due = Duration.ofNanos(System.nanoTime() - start).multipliedBy(TIMES_AS_LONG);
            said = "";
            return takenUp(now, renew, rest, due.compareTo(look) > 0 ? due : look);
        } catch (RuntimeException | Error e) {
            // It costs nothing to look again soon, but to say so again and again would hide all else that is said.
            String why = String.valueOf(e.getMessage());
            if (!why.equals(said)) {
                warn(why, e);
            }
            said = why;
            return look;
        }
    }

    private void warn(String why, Throwable cause) {
        if (!watch.isShutdown()) {
            LOG.warn("Still answering from the documents that were read before: {}", why, cause);
        }
    }

    private Duration takenUp(FolderIntake now, Runnable renew, Duration rest, Duration due) {
        try {
            unsettled = now.settled() ? 0 : unsettled + 1;
            if (!now.sight().equals(taken) && (now.settled() || unsettled > PATIENCE)) {
                unsettled = 0;
                renew.run();
                LOG.info("Answering from the documents as they are now");
            }
            return due;
        } catch (RuntimeException | Error e) {
            warn(String.valueOf(e.getMessage()), e);
            Duration twice = rest.multipliedBy(2);
            return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        }
    }

    /** What is being taken up is not interrupted: half an index may be written. */
    @Override
    public void close() {
        watch.shutdown();
    }
}
