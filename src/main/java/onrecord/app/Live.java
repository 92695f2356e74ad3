package onrecord.app;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Entry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts that answer now. Once a source was seen to have changed, they are made anew before the next question. */
final class Live implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    private final Supplier<Parts> make;
    private final Predicate<String> exists;
    private volatile Parts parts;
    private @Nullable Parts before;
    private volatile boolean stale;

    /** Files that went: many a program writes a file anew by removing it first. */
    private volatile Set<String> gone = Set.of();

    /**
     * @param make reads the documents and brings the index in step with them
     * @param exists whether there is a file of that name in their folder
     */
    Live(Supplier<Parts> make, Predicate<String> exists) {
        this.make = make;
        this.exists = exists;
        this.parts = make.get();
    }

    Parts parts() {
        // Without a lock while nothing has changed: questions that wait for one are overtaken by those that do not.
        return stale || gone.stream().anyMatch(exists) ? renewed() : parts;
    }

    private synchronized Parts renewed() {
        if (stale || gone.stream().anyMatch(exists)) {
            stale = false;
            renew();
        }
        return parts;
    }

    /** Tells it that a document is not what was read any more. */
    synchronized void sourceChanged() {
        stale = true;
    }

    private void renew() {
        // Before they are read: what comes back meanwhile is looked at once more.
        Set<String> missing = Stream.concat(gone.stream(), files(parts)).filter(exists.negate())
                .collect(Collectors.toSet());
        gone = Set.copyOf(missing);
        try {
            Parts renewed = make.get();
            // Another thread may be answering with those of now, but with none that were replaced earlier.
            closeBefore();
            before = parts;
            parts = renewed;
            files(renewed).forEach(missing::remove);
            gone = Set.copyOf(missing);
        } catch (RuntimeException e) {
            LOG.warn("Cannot read the documents again; the gate keeps back what has changed", e);
        }
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
