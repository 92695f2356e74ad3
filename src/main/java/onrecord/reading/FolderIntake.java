package onrecord.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import onrecord.corpus.Digest;
import onrecord.corpus.Document;
import onrecord.corpus.Intake;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Texts;
import onrecord.reading.CorpusFolder.Found;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The documents of a folder as it was looked at; each file is opened only when it has to be read. */
public final class FolderIntake implements Intake {

    private static final Logger LOG = LoggerFactory.getLogger(FolderIntake.class);
    private static final String UNSETTLED = "?";

    private final Sighting seen;
    private final String rules;
    private final String sight;
    private final Set<String> doubted;
    private final BiFunction<Document, List<Passage>, Reading> statements;
    private final Texts texts;
    private @Nullable Listed listed;
    private volatile @Nullable DocumentReader reader;

    /** @param doubted files that are to be read again whatever their size and time say */
    FolderIntake(Path folder, Sighting seen, String rules, Set<String> doubted,
            BiFunction<Document, List<Passage>, Reading> statements) {
        this.seen = seen;
        this.rules = rules;
        this.sight = seen.digest(rules);
        this.doubted = doubted;
        this.statements = statements;
        this.texts = new FolderTexts(folder, file -> {
        });
    }

    /**
     * What only the list of sources tells.
     *
     * @param stood whether the list could be read, and was still the one that was seen when it had been
     */
    private record Listed(SourceList sources, List<Item> items, List<String> notes, boolean stood) {
    }

    @Override
    public String rules() {
        return rules;
    }

    @Override
    public String state() {
        Listed known = listedYet();
        return seen.settled() && doubted.isEmpty() && (known == null || known.stood()) ? sight : "";
    }

    /**
     * What was seen: another wherever anything else was. Unlike {@link #state} it does not say that it is all there is to
     * know: of a folder in which a file may still be being written, it is another than once it is settled.
     */
    public String sight() {
        return seen.settled() ? sight : sight + UNSETTLED;
    }

    /** Whether a file that is changed after it was looked at will show it. */
    public boolean settled() {
        return seen.settled();
    }

    /** Whether there is no document at all. */
    public boolean empty() {
        return seen.files().isEmpty();
    }

    @Override
    public List<Item> items() {
        return listed().items();
    }

    @Override
    public List<String> notes() {
        return listed().notes();
    }

    private synchronized @Nullable Listed listedYet() {
        return listed;
    }

    /** Found out when it is first needed: most starts find everything as it was. */
    private synchronized Listed listed() {
        Listed known = listed;
        if (known == null) {
            Warnings warnings = new Warnings();
            Optional<SourceList> told = seen.sources(warnings);
            SourceList sources = told.orElse(SourceList.NONE);
            List<Item> items = new ArrayList<>();
            seen.files().forEach((name, found) -> items.add(new Item(name,
                    doubted.contains(name) ? "" : Mark.of(found.stamp(), sources.of(name)), found.stamp().size())));
            known = new Listed(sources, List.copyOf(items),
                    Stream.concat(seen.notes().stream(), warnings.lines().stream()).toList(),
                    told.isPresent() && seen.listStands());
            listed = known;
        }
        return known;
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public Outcome read(Item item, @Nullable Known before) {
        String name = item.file();
        Source source = listed().sources().of(name);
        Path path = found(name).path();
        try {
            long now = System.currentTimeMillis();
            Stamp stamp = Stamp.of(path);
            Optional<Format> format = Format.of(name);
            if (format.isEmpty()) {
                return leftOut(name, "is left out: what is read is " + Format.KNOWN + ".", Mark.of(stamp, source));
            }
            byte[] bytes = CorpusFolder.bytes(path, format.get().limit());
            boolean settled = stamp.settledBefore(now) && stamp.stands(path);
            String mark = settled ? Mark.of(stamp, source) : Mark.unsettled(source);
            if (before != null && Mark.sameSource(before.mark(), mark) && before.sha256().equals(Digest.of(bytes))) {
                return new Outcome.Same(mark);
            }
            return read(name, bytes, format.get(), source, mark);
        } catch (IOException e) {
            // It may be readable again the next time, and nothing would tell.
            return leftOut(name, "cannot be read and is left out.", Mark.unsettled(source));
        }
    }

    /**
     * All documents, each read when its turn comes.
     *
     * @param notes told why a document cannot be read: one line, which names the file
     */
    public Stream<Reading> readings(Consumer<String> notes) {
        return items().stream().mapMulti((Item item, Consumer<Reading> found) -> {
            switch (read(item, null)) {
                case Outcome.Taken(var reading, var mark) -> found.accept(reading);
                case Outcome.LeftOut(var why, var mark) -> notes.accept(why);
                case Outcome.Same same -> throw new IllegalStateException("Nothing was known of " + item.file());
            }
        });
    }

    private Outcome read(String name, byte[] bytes, Format format, Source source, String mark) {
        try {
            refuse(bytes, format);
            DocumentReader.Read read = reader().read(name, bytes, format, source);
            return new Outcome.Taken(statements.apply(read.document(), read.passages()), mark);
        } catch (UnreadableFile e) {
            return leftOut(name, e.reason(), mark);
        } catch (RuntimeException e) {
            // For one document in thousands, nobody shall go without the others. It is read again by the next version.
            LOG.error("Cannot read {}", Warnings.visible(name), e);
            return leftOut(name, "is left out, for a fault in the program: " + e + ".", mark);
        }
    }

    private static Outcome leftOut(String name, String reason, String mark) {
        return new Outcome.LeftOut(Warnings.line(name, reason), mark);
    }

    private Found found(String file) {
        return Optional.ofNullable(seen.files().get(file))
                .orElseThrow(() -> new IllegalArgumentException("Not in the folder: " + file));
    }

    /** Made when the first file has to be read: most starts read none. */
    private DocumentReader reader() {
        DocumentReader made = reader;
        if (made == null) {
            made = new DocumentReader();
            reader = made;
        }
        return made;
    }

    private static void refuse(byte[] bytes, Format format) throws UnreadableFile {
        if (bytes.length == 0) {
            throw new UnreadableFile("is empty and is left out.");
        }
        if (bytes.length > format.limit()) {
            throw new UnreadableFile("is larger than " + (format.limit() >> 20) + " MB and is left out.");
        }
    }
}
