package onrecord.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * The parts that answer now. Once a source was seen to have changed, they are made anew before the next question; for what is
 * new beside them nobody has to wait.
 */
final class Live implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    /** Who keeps writing to a document while it is being quoted will have to wait for the next question. */
    private static final int TRIES = 3;

    private final Function<Set<String>, Parts> make;
    private final Predicate<String> exists;
    private volatile Parts parts;
    private @Nullable Parts before;
    /** Apart from the lock of what is made anew, which may take long. */
    private final Object showing = new Object();
    private @Nullable Shown shown;

    /** Files that were found to be other than was read. */
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    /** Files that went: many a program writes a file anew by removing it first. */
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

    private synchronized Parts renewed() {
        if (stale()) {
            Set<String> doubted = Set.copyOf(changed);
            changed.removeAll(doubted);
            try {
                renew(doubted);
            } catch (RuntimeException e) {
                LOG.warn("Cannot read the documents again; the gate keeps back what has changed", e);
            }
        }
        return parts;
    }

    /**
     * Makes the parts anew from the documents as they are now; whoever asks meanwhile is answered from those that were read
     * before.
     */
    synchronized void renew() {
        renew(Set.of());
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
                last = new Shown(now, new Corpus(new AsItIsNow(now.corpus())));
                shown = last;
            }
            return last.corpus();
        }
    }

    private final class AsItIsNow implements Shelf {

        private final Corpus corpus;

        AsItIsNow(Corpus corpus) {
            this.corpus = corpus;
        }

        @Override
        public List<Entry> entries() {
            return corpus.entries();
        }

        @Override
        public Optional<Reading> reading(String file) {
            Optional<Reading> read = corpus.reading(file);
            return read.isPresent() ? read : parts().corpus().reading(file);
        }
    }

    /** Tells it that a document is not what was read any more. */
    void sourceChanged(String file) {
        changed.add(file);
    }

    private void renew(Set<String> doubted) {
        // Before they are read: what comes back meanwhile is looked at once more.
        Set<String> missing = Stream.concat(gone.stream(), files(parts)).filter(exists.negate())
                .collect(Collectors.toSet());
        gone = Set.copyOf(missing);
        Parts renewed = make.apply(doubted);
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

    @Override
    public synchronized void close() {
        closeBefore();
        parts.close();
    }
}
