package onrecord.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
import onrecord.corpus.Intake;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;

/**
 * Reads a folder of documents.
 *
 * <p>A file that cannot be read is left out and said to be; the others are still read.
 */
public final class CorpusReader {

    private final BiFunction<Document, List<Passage>, Reading> statements;

    /** @param statements who said what in a document with these passages */
    public CorpusReader(BiFunction<Document, List<Passage>, Reading> statements) {
        this.statements = statements;
    }

    /**
     * What was read.
     *
     * @param corpus the documents
     * @param warnings what was left out, or not used, and why: one line each, naming the file
     */
    public record Result(Corpus corpus, List<String> warnings) {
        public Result {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Refuses what cannot be a corpus, without reading any of it.
     *
     * @param home the person's home folder; neither it nor a folder around it is a corpus
     * @throws IllegalArgumentException if there is no such folder, it is a file, or it is too wide; the message says which
     */
    public static void check(Path folder, Path home) {
        CorpusFolder.check(folder, home);
    }

    /**
     * Reads every document below a folder, and its {@code sources.json} if there is one.
     *
     * @throws IllegalArgumentException if there is no such folder, or it is too wide to be a corpus (the whole disk, a home)
     * @throws java.io.UncheckedIOException if the folder itself cannot be read
     */
    public Result read(Path folder) {
        FolderIntake intake = look(folder, "", Set.of());
        List<String> warnings = new ArrayList<>(intake.notes());
        Corpus corpus = new Corpus(intake.readings(warnings::add).toList());
        return new Result(corpus, warnings);
    }

    /**
     * Looks at a folder; its {@code sources.json} is read when it is needed, and each document when it is asked for.
     *
     * @param rules what decides how documents become readings, {@link Intake#rules}
     * @param doubted files that are to be read again whatever their size and time say
     * @throws IllegalArgumentException if there is no such folder, or it is too wide to be a corpus (the whole disk, a home)
     * @throws java.io.UncheckedIOException if the folder itself cannot be read
     */
    public FolderIntake look(Path folder, String rules, Set<String> doubted) {
        return new FolderIntake(folder, Sighting.of(folder), rules, doubted, statements);
    }
}
