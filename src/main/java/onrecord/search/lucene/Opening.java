package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import onrecord.corpus.Intake;
import onrecord.search.Indexer.Progress;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** How a reader of exactly what there is comes about. */
final class Opening {

    private final Path folder;
    private final Progress progress;

    /** @param folder holds the index */
    Opening(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Opens one; see {@link LuceneReader#of(Supplier, Path, Progress)}. */
    LuceneReader reader(Supplier<? extends Intake> intake) {
        return inStep(intake, (there, fault) -> aside(there));
    }

    /** Opens one; see {@link LuceneReader#renewed}. */
    LuceneReader renewed(Supplier<? extends Intake> intake) {
        return inStep(intake, (there, fault) -> {
            if (fault instanceof IndexInUseException) {
                throw fault;
            }
            return aside(there);
        });
    }

    /** @param otherwise what is to be done where the index in the folder cannot be brought in step */
    private LuceneReader inStep(Supplier<? extends Intake> intake,
            BiFunction<Intake, RuntimeException, LuceneReader> otherwise) {
        LuceneReader opened = opened().orElse(null);
        Intake there = found(intake, opened);
        if (opened != null && (opened.confirmed(there) || opened.compared(there, folder))) {
            return opened;
        }
        if (opened != null) {
            opened.close();
        }
        try {
            return filled(LuceneIndex.open(folder), there);
        } catch (IndexInUseException | UncheckedIOException e) {
            return otherwise.apply(there, e);
        }
    }

    private LuceneReader aside(Intake there) {
        long size = there.items().stream().mapToLong(Intake.Item::size).sum();
        return filled(LuceneIndex.aside(size), there);
    }

    private static Intake found(Supplier<? extends Intake> intake, @Nullable LuceneReader opened) {
        try {
            return intake.get();
        } catch (RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            throw e;
        }
    }

    private LuceneReader filled(LuceneIndex index, Intake intake) {
        try {
            index.update(intake, progress);
            return index.finished();
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /** A reader of an index that is sound; what it tells of each file is read already. */
    private Optional<LuceneReader> opened() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            Directory directory = FSDirectory.open(folder);
            if (Storage.sound(directory)) {
                return Optional.of(read(new LuceneReader(directory, new Analysis())));
            }
            directory.close();
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            // Whoever writes to the folder may have replaced the files at this moment.
            return Optional.empty();
        }
    }

    private static LuceneReader read(LuceneReader reader) {
        try {
            reader.heads();
            return reader;
        } catch (UncheckedIOException e) {
            reader.close();
            throw e;
        }
    }
}
