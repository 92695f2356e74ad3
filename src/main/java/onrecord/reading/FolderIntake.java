package onrecord.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import onrecord.corpus.Document;
import onrecord.corpus.Intake;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Texts;
import onrecord.reading.CorpusFolder.Found;
import org.jspecify.annotations.Nullable;

/** The documents of a folder as it was looked at; each file is opened only when it has to be read. */
public final class FolderIntake implements Intake {

    private final Map<String, Found> files;
    private final SourceList sources;
    private final String rules;
    private final BiFunction<Document, List<Passage>, Reading> statements;
    private final Texts texts;
    private final List<Item> items = new ArrayList<>();
    private final List<String> warnings;
    private volatile @Nullable DocumentReader reader;

    FolderIntake(Path folder, Map<String, Found> files, SourceList sources, String rules, Set<String> doubted,
            BiFunction<Document, List<Passage>, Reading> statements, Warnings warnings) {
        this.files = files;
        this.sources = sources;
        this.rules = rules;
        this.statements = statements;
        this.texts = new FolderTexts(folder, file -> {
        });
        this.warnings = warnings.lines();
        files.forEach((name, found) -> items.add(new Item(name,
                doubted.contains(name) ? "" : Mark.of(found.stamp(), sources.of(name)), found.stamp().size())));
    }

    @Override
    public String rules() {
        return rules;
    }

    @Override
    public List<Item> items() {
        return List.copyOf(items);
    }

    /** What of the folder is not used, and why, but for the files that cannot be read: one line each. */
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public Outcome read(Item item, @Nullable Known before) {
        String name = item.file();
        Source source = sources.of(name);
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

    private Outcome read(String name, byte[] bytes, Format format, Source source, String mark) {
        try {
            refuse(bytes, format);
            DocumentReader.Read read = reader().read(name, bytes, format, source);
            return new Outcome.Taken(statements.apply(read.document(), read.passages()), mark);
        } catch (UnreadableFile e) {
            return leftOut(name, e.reason(), mark);
        }
    }

    private static Outcome leftOut(String name, String reason, String mark) {
        return new Outcome.LeftOut(Warnings.line(name, reason), mark);
    }

    private Found found(String file) {
        return Optional.ofNullable(files.get(file))
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
