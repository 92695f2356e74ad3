package onrecord.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.corpus.Document;
import onrecord.corpus.Intake;
import onrecord.corpus.Intake.Item;
import onrecord.corpus.Intake.Outcome;
import onrecord.corpus.Reading;
import onrecord.search.Indexer.Progress;
import onrecord.search.opensearch.ClusterIndex.Originals;
import org.jspecify.annotations.Nullable;

/** Makes the index that takes the place of the one that answers; nothing is made where nothing has changed. */
final class Building {

    private final Generations generations;
    private final Originals originals;
    private final Intake intake;
    private final Optional<String> before;
    private final Base base;
    private final Pace pace;
    private final Rows rows = new Rows();

    /** Of all that the index is to hold. */
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    private @Nullable Draft draft;
    private int changes;
    private int done;

    /**
     * @param before the index that answers
     * @param base what can be kept
     */
    Building(Generations generations, Originals originals, Intake intake, Optional<String> before, Base base,
            Pace pace) {
        this.generations = generations;
        this.originals = originals;
        this.intake = intake;
        this.before = before;
        this.base = base;
        this.pace = pace;
    }

    /** How many documents were indexed or taken out. */
    int build(WriteLock lock, Progress progress) {
        generations.sweep(before, base.index());
        try {
            if (!base.index().equals(before) || base.index().isEmpty()) {
                draft();
            }
            takeOutWhatIsGone();
            keepWhatIsKnown();
            List<Item> unknown = intake.items().stream().filter(item -> !base.held().knows(item)).toList();
            new EachItem(unknown, item -> told(look(item), unknown.size(), progress)).run();
            publish(lock);
            return changes;
        } catch (RuntimeException e) {
            abandon(e);
            throw e;
        }
    }

    private void publish(WriteLock lock) {
        if (draft != null) {
            draft.settle(keys);
            lock.check();
            generations.publish(draft.index(), before);
        }
    }

    private synchronized Draft draft() {
        if (draft == null) {
            // One that is made anew is not a copy of what it replaces.
            String index = base.index().map(this::copied).orElseGet(() -> generations.begun(intake.rules()));
            draft = new Draft(generations.cluster(), index, pace);
        }
        return draft;
    }

    private String copied(String from) {
        String index = generations.copied(from);
        if (!before.equals(Optional.of(from))) {
            generations.remove(from);
        }
        return index;
    }

    private void abandon(RuntimeException cause) {
        try {
            if (draft != null) {
                draft.stop(cause);
                if (!(cause instanceof ClusterUnavailable)) {
                    generations.remove(draft.index());
                }
            }
        } catch (RuntimeException e) {
            // The next change takes it away, or goes on with it.
            cause.addSuppressed(e);
        }
    }

    private void takeOutWhatIsGone() {
        Set<String> there = new HashSet<>();
        intake.items().forEach(item -> there.add(item.file()));
        for (Head head : base.held().all()) {
            if (!there.contains(head.file())) {
                draft();
                changes += head.read() ? 1 : 0;
            }
        }
    }

    private void keepWhatIsKnown() {
        for (Item item : intake.items()) {
            if (base.held().knows(item)) {
                keep(base.held().of(item.file()));
            }
        }
    }

    private void keep(@Nullable Head head) {
        if (head != null) {
            keys.add(head.key());
        }
    }

    /** Looks at one file. How many documents were indexed or taken out. */
    private int look(Item item) {
        Head head = base.held().of(item.file());
        return switch (intake.read(item, head == null ? null : head.known())) {
            case Outcome.Taken(var reading, var mark) -> take(reading, mark, head);
            case Outcome.LeftOut(var why, var mark) -> leaveOut(item, why, mark, head);
            case Outcome.Same same -> {
                // Another computer's marks are others, though the file is the same.
                keep(head);
                yield 0;
            }
        };
    }

    private int take(Reading reading, String mark, @Nullable Head head) {
        String key = Key.of(reading);
        keys.add(key);
        if (head != null && head.key().equals(key)) {
            return 0;
        }
        draft().add(Rows.entry(reading, key, mark), rows.of(reading, key, bytes(reading.document())));
        return 1 + replaced(head);
    }

    private int leaveOut(Item item, String why, String mark, @Nullable Head head) {
        Rows.Row row = Rows.leftOut(item.file(), mark, why);
        keys.add(Key.of(item.file(), why));
        if (head != null && head.note().equals(why)) {
            return 0;
        }
        draft().add(row);
        return replaced(head);
    }

    /** How many documents something new takes the place of. */
    private static int replaced(@Nullable Head head) {
        return head != null && head.read() ? 1 : 0;
    }

    private synchronized void told(int changed, int all, Progress progress) {
        changes += changed;
        progress.indexed(++done, all);
    }

    private byte[] bytes(Document document) {
        try {
            byte[] bytes = originals.bytes(document);
            if (!Key.sha256(bytes).equals(document.sha256())) {
                throw new IOException("it was changed while it was read");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot index " + document, e);
        }
    }
}
