package onrecord.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readings that are at hand: the mark of each is a digest of all that it holds. */
final class IntakeInMemory implements Intake {

    private final Corpus corpus;
    private final List<Item> items;

    IntakeInMemory(Corpus corpus) {
        this.corpus = corpus;
        this.items = corpus.readings()
                .map(reading -> new Item(reading.document().file(), mark(reading), reading.document().text().length()))
                .toList();
    }

    @Override
    public String rules() {
        return "";
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public Outcome read(Item item, @Nullable Known before) {
        Reading reading = corpus.reading(item.file())
                .orElseThrow(() -> new IllegalArgumentException("Not in the corpus: " + item.file()));
        return new Outcome.Taken(reading, item.mark());
    }

    @Override
    public Texts texts() {
        return Texts.KEPT;
    }

    private static String mark(Reading reading) {
        return Digest.of(EntryForm.bytes(Entry.of(reading)), ReadingForm.bytes(reading));
    }
}
