package onrecord.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
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
        Warnings warnings = new Warnings();
        Map<String, Path> files = new CorpusFolder(folder, Path.of(System.getProperty("user.home"))).files(warnings);
        SourceList sources = sources(files, warnings);
        DocumentReader reader = new DocumentReader();
        List<Reading> readings = new ArrayList<>();
        files.forEach((name, path) -> read(reader, name, path, sources.of(name), warnings).ifPresent(readings::add));
        return new Result(new Corpus(readings), warnings.lines());
    }

    private static SourceList sources(Map<String, Path> files, Warnings warnings) {
        SourceList sources = new SourceList(warnings);
        Path list = files.get(SourceList.FILE);
        files.keySet().removeIf(name -> name.startsWith("sources."));
        if (list != null) {
            try {
                sources.read(CorpusFolder.bytes(list, Format.HTML.limit()));
            } catch (IOException e) {
                warnings.add(SourceList.FILE, "cannot be read; the documents are read without it.");
            }
        }
        sources.missing(files.keySet());
        return sources;
    }

    private Optional<Reading> read(DocumentReader reader, String name, Path path, Source source, Warnings warnings) {
        Optional<Format> format = Format.of(name);
        if (format.isEmpty()) {
            warnings.add(name, "is left out: what is read is " + Format.KNOWN + ".");
            return Optional.empty();
        }
        try {
            byte[] bytes = CorpusFolder.bytes(path, format.get().limit());
            refuse(bytes, format.get());
            DocumentReader.Read read = reader.read(name, bytes, format.get(), source);
            return Optional.of(statements.apply(read.document(), read.passages()));
        } catch (UnreadableFile e) {
            warnings.add(name, e.reason());
        } catch (IOException e) {
            warnings.add(name, "cannot be read and is left out.");
        }
        return Optional.empty();
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
