package onrecord.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Held held;
    private final Rows rows = new Rows();
    private final Set<String> doomed = new HashSet<>();
    private @Nullable Draft draft;
    private int changes;

    /**
     * @param before the index that answers
     * @param held what of it can be kept; empty if all is to be made anew
     */
    Building(Generations generations, Originals originals, Intake intake, Optional<String> before,
            Optional<Held> held) {
        this.generations = generations;
        this.originals = originals;
        this.intake = intake;
        this.before = before;
        this.held = held.filter(one -> one.rules().equals(intake.rules())).orElse(new Held(intake.rules(), Map.of()));
    }

    /** How many documents were indexed or taken out. */
    int build(WriteLock lock, Progress progress) {
        generations.sweep(before);
        try {
            if (held.all().isEmpty()) {
                draft();
            }
            takeOutWhatIsGone();
            look(intake.items().stream().filter(item -> !held.knows(item)).toList(), progress);
            if (draft != null) {
                draft.settle(doomed);
                lock.check();
                generations.publish(draft.index(), before);
            }
            return changes;
        } catch (RuntimeException e) {
            abandon(e);
            throw e;
        }
    }

    private Draft draft() {
        if (draft == null) {
            // One that is made anew is not a copy of what it replaces.
            String index = held.all().isEmpty()
                    ? generations.begun(intake.rules())
                    : generations.copied(before.orElseThrow());
            draft = new Draft(generations.cluster(), index);
        }
        return draft;
    }

    private void abandon(RuntimeException cause) {
        try {
            if (draft != null) {
                generations.remove(draft.index());
            }
        } catch (RuntimeException e) {
            // The next change takes it away.
            cause.addSuppressed(e);
        }
    }

    private void takeOutWhatIsGone() {
        Set<String> there = new HashSet<>();
        intake.items().forEach(item -> there.add(item.file()));
        for (Head head : held.all()) {
            if (!there.contains(head.file())) {
                draft();
                doomed.add(head.key());
                changes += head.read() ? 1 : 0;
            }
        }
    }

    private void look(List<Item> unknown, Progress progress) {
        int done = 0;
        for (Item item : unknown) {
            Head head = held.of(item.file());
            switch (intake.read(item, head == null ? null : head.known())) {
                case Outcome.Taken(var reading, var mark) -> take(reading, mark, head);
                case Outcome.LeftOut(var why, var mark) -> leaveOut(item, why, mark, head);
                // Another computer's marks are others, though the file is the same.
                case Outcome.Same same -> {
                }
            }
            progress.indexed(++done, unknown.size());
        }
    }

    private void take(Reading reading, String mark, @Nullable Head head) {
        String key = Key.of(reading);
        if (head == null || !head.key().equals(key)) {
            rows.of(reading, key, mark, bytes(reading.document())).forEachRemaining(draft()::add);
            changes += 1 + replaced(head);
        }
    }

    private void leaveOut(Item item, String why, String mark, @Nullable Head head) {
        Rows.Row row = Rows.leftOut(item.file(), mark, why);
        if (head == null || !head.note().equals(why)) {
            draft().add(row);
            changes += replaced(head);
        }
    }

    /** How many documents something new takes the place of. */
    private int replaced(@Nullable Head head) {
        if (head != null) {
            doomed.add(head.key());
        }
        return head != null && head.read() ? 1 : 0;
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
