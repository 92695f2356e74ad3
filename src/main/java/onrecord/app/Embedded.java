package onrecord.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import onrecord.chat.Sources;
import onrecord.corpus.Corpus;
import onrecord.corpus.Digest;
import onrecord.reading.FolderIntake;
import onrecord.reading.FolderTexts;
import onrecord.search.Indexer;
import onrecord.search.lucene.LuceneIndex;
import onrecord.search.lucene.LuceneReader;

/** The index inside the program, in the data folder; words are proved in the documents' folder. */
final class Embedded implements Engine {

    /** Hexadecimal digits of a hash that keep the indexes of two corpora apart. */
    private static final int DIGITS = 12;

    private final Settings settings;
    private final Folder folder;
    private final FolderTexts texts;
    private final Sources sources;
    private final FolderWatch watch;
    private volatile boolean answering;
    private volatile boolean closed;

    /** @param changes told of files that are found to be other than was read */
    Embedded(Settings settings, Folder folder, Changes changes) {
        this.settings = settings;
        this.folder = folder;
        this.texts = new FolderTexts(settings.corpus(), changes);
        this.sources = new FilesOnDisk(settings.corpus(), changes);
        this.watch = new FolderWatch(folder);
    }

    @Override
    public Searching open(Set<String> changed, Indexer.Progress progress) {
        var there = new Meanwhile<>(() -> folder.look(changed));
        LuceneReader index = answering
                ? LuceneReader.renewed(there, indexFolder(), untilClosed(progress))
                : LuceneReader.of(there, indexFolder(), untilClosed(progress));
        answering = true;
        watch.took(there.get());
        folder.say(index.notes());
        return new Searching(new Corpus(index.shelf(texts)), index, index, index, index::close);
    }

    @Override
    public int index(boolean rebuild, Indexer.Progress progress) {
        FolderIntake intake = folder.look(Set.of());
        try (LuceneIndex index = LuceneIndex.open(indexFolder())) {
            if (rebuild) {
                index.update(new Corpus(List.of()), (done, all) -> {
                });
            }
            int changes = index.update(intake, progress);
            folder.sayAll(index.reader().notes());
            return changes;
        }
    }

    @Override
    public Sources sources() {
        return sources;
    }

    @Override
    public boolean exists(String file) {
        return Files.isRegularFile(settings.corpus().resolve(file));
    }

    @Override
    public void watch(Runnable renew) {
        watch.start(renew);
    }

    @Override
    public void close() {
        closed = true;
        watch.close();
    }

    /** What was indexed until then is kept, as far as it is committed; the next start goes on with it. */
    private Indexer.Progress untilClosed(Indexer.Progress progress) {
        return (done, all) -> {
            if (closed) {
                throw new CancellationException("The program ends");
            }
            progress.indexed(done, all);
        };
    }

    /** Each corpus has its own: a name for people, and what keeps two folders of that name apart. */
    private Path indexFolder() {
        Path full = settings.corpus().toAbsolutePath().normalize();
        String name = String.valueOf(full.getFileName()).replaceAll("[^A-Za-z0-9._-]", "_");
        return settings.data().resolve("index").resolve(name + "-" + Digest.of(full.toString()).substring(0, DIGITS));
    }
}
