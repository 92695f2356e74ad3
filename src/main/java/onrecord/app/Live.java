package onrecord.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Entry;
import onrecord.corpus.Reading;
import onrecord.corpus.Shelf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The parts that answer now. Once a source was seen to have changed, they are made anew before the next question; for what is
 * new beside them nobody has to wait.
 */
final class Live implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    /** Who keeps writing to a document while it is being quoted will have to wait for the next question. */
    private static final int TRIES = 3;

    /** What is made anew is waited for, unless it takes longer than a person waits gladly: it may be a whole archive. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Function<Set<String>, Parts> make;
    private final Predicate<String> exists;
    /** Whoever makes them anew. */
    private final ReentrantLock making = new ReentrantLock();
    /** Whether that was waited for in vain. */
    private volatile boolean slow;
    /** Why they could not be made anew the last time. */
    private String failed = "";
    private volatile boolean closed;
    private volatile Parts parts;
    private @Nullable Parts before;
    /** Apart from the lock of what is made anew, which may take long. */
    private final Object showing = new Object();
    private @Nullable Shown shown;

    /** Files that were found to be other than was read. */
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    /** Files that were asked for and gone: many a program writes a file anew by removing it first. */
    private volatile Set<String> gone = Set.of();

    /** The documents of parts as they are shown. */
    private record Shown(Parts of, Corpus corpus) {
    }

    /**
     * @param make brings the index in step with the documents; told which files were seen to have changed, whatever their
     *     size and time say
     * @param exists whether there is a file of that name in their folder
     */
    Live(Function<Set<String>, Parts> make, Predicate<String> exists) {
        this.make = make;
        this.exists = exists;
        this.parts = make.apply(Set.of());
    }

    Parts parts() {
        // Without a lock while nothing has changed: questions that wait for one are overtaken by those that do not.
        return stale() ? renewed() : parts;
    }

    /**
     * Asks what answers now. Where a document turns out on the way to be another than was read, the same is asked once more
     * of what is there then.
     */
    <T> T ask(Function<Parts, T> question) {
        for (int left = TRIES; left > 1; left--) {
            Parts asked = parts();
            try {
                T answer = question.apply(asked);
                if (changed.isEmpty()) {
                    return answer;
                }
            } catch (RuntimeException e) {
                // Those that were replaced long enough ago are closed, under the hands of whoever still asks them.
                if (changed.isEmpty() && asked.equals(parts)) {
                    throw e;
                }
                LOG.debug("A document changed while a question about it was answered", e);
            }
        }
        return question.apply(parts());
    }

    private boolean stale() {
        return !changed.isEmpty() || gone.stream().anyMatch(exists);
    }

    /** Where another thread takes too long to make them anew, those of before: the gate keeps back what has changed. */
    private Parts renewed() {
        if (mine()) {
            try {
                if (stale()) {
                    renewDoubted();
                }
            } finally {
                done();
            }
        }
        return parts;
    }

    /** Waits until nobody else makes them anew; not for long, and no longer at all for whom another has waited in vain. */
    private boolean mine() {
        try {
            boolean mine = making.tryLock(slow ? 0 : PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            slow |= !mine;
            return mine;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void done() {
        slow = false;
        making.unlock();
    }

    private void renewDoubted() {
        Set<String> doubted = Set.copyOf(changed);
        changed.removeAll(doubted);
        try {
            renew(doubted);
            failed = "";
        } catch (RuntimeException e) {
            // Each question may try again; to say so each time would hide all else that is said.
            String why = String.valueOf(e.getMessage());
            LOG.atLevel(why.equals(failed) ? Level.DEBUG : Level.WARN).setCause(e)
                    .log("Cannot read the documents again; the gate keeps back what has changed");
            failed = why;
        }
    }

    /**
     * Makes the parts anew from the documents as they are now; whoever asks meanwhile is answered from those that were read
     * before.
     */
    void renew() {
        making.lock();
        try {
            renew(Set.of());
        } finally {
            done();
        }
    }

    /**
     * The documents for whoever shows them as they are: one that turns out to be another than was read is given as it is now.
     * The same object as long as nothing is made anew.
     */
    Corpus shown() {
        Parts now = parts();
        synchronized (showing) {
            Shown last = shown;
            if (last == null || !now.equals(last.of())) {
                last = new Shown(now, new Corpus(new AsItIsNow(now)));
                shown = last;
            }
            return last.corpus();
        }
    }

    private final class AsItIsNow implements Shelf {

        private final Parts of;

        AsItIsNow(Parts of) {
            this.of = of;
        }

        @Override
        public List<Entry> entries() {
            return of.corpus().entries();
        }

        @Override
        public Optional<Reading> reading(String file) {
            Optional<Reading> read = then(file);
            return read.isPresent() ? read : parts().corpus().reading(file);
        }

        private Optional<Reading> then(String file) {
            try {
                return of.corpus().reading(file);
            } catch (RuntimeException e) {
                // Those that were replaced long enough ago are closed, though a long list is still being made of them.
                if (of.equals(parts)) {
                    throw e;
                }
                return Optional.empty();
            }
        }
    }

    /** Tells it that a document is not what was read any more. */
    void sourceChanged(String file) {
        changed.add(file);
    }

    private void renew(Set<String> doubted) {
        if (closed) {
            throw new IllegalStateException("Closed");
        }
        // Before they are read: what comes back meanwhile is looked at once more.
        Set<String> missing = Stream.concat(gone.stream(), doubted.stream()).filter(exists.negate())
                .collect(Collectors.toSet());
        gone = Set.copyOf(missing);
        Parts renewed = make.apply(doubted);
        if (closed) {
            renewed.close();
            throw new IllegalStateException("Closed");
        }
        // Another thread may be answering with those of now, but with none that were replaced earlier.
        closeBefore();
        before = parts;
        parts = renewed;
        files(renewed).forEach(missing::remove);
        gone = Set.copyOf(missing);
    }

    private static Stream<String> files(Parts parts) {
        return parts.corpus().entries().stream().map(Entry::file);
    }

    private void closeBefore() {
        if (before != null) {
            before.close();
        }
    }

    /** What is being made anew is waited for as long as for a question: it is nobody's any more. */
    @Override
    public void close() {
        closed = true;
        boolean mine = mine();
        closeBefore();
        parts.close();
        if (mine) {
            done();
        }
    }
}
