package onrecord.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import onrecord.answer.Answerer;
import onrecord.answer.People;
import onrecord.answer.QuestionReader;
import onrecord.attribution.StatementFinder;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.corpus.Corpus;
import onrecord.reading.CorpusReader;
import onrecord.search.Indexer;
import onrecord.search.lucene.LuceneIndex;
import onrecord.search.lucene.LuceneReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts together: the one place where they are made. */
final class Wiring {

    /** What is said of the documents to whoever runs the program, without a log line's trimmings. */
    private static final Logger SAID = LoggerFactory.getLogger("onrecord.documents");

    /** Said before an answer; more would push the answer off the screen. */
    private static final int FEW = 3;

    /** Hexadecimal digits of a hash that keep the indexes of two corpora apart. */
    private static final int DIGITS = 12;

    private final Settings settings;
    private final CorpusReader reader = new CorpusReader(new StatementFinder()::read);

    Wiring(Settings settings) {
        this.settings = settings;
    }

    /** The documents as they are now. What had to be left out is said, in a few lines. */
    Corpus read() {
        return read(FEW);
    }

    private Corpus read(int lines) {
        CorpusReader.Result result = reader.read(settings.corpus());
        List<String> warnings = result.warnings();
        warnings.stream().limit(lines).forEach(SAID::warn);
        if (warnings.size() > lines) {
            SAID.warn("... and {} more such lines: \"onrecord index\" shows them all.", warnings.size() - lines);
        }
        return result.corpus();
    }

    /** Everything that answers, over an index that is in step with the documents. */
    Opened open(Indexer.Progress progress) {
        var live = new Live(() -> parts(progress), file -> Files.isRegularFile(settings.corpus().resolve(file)));
        var desk = new Desk((text, before) -> live.parts().reader().read(text, before.orElse(null)),
                (quote, speaker) -> live.parts().reader().check(quote, speaker),
                question -> live.parts().answerer().answer(question), settings.lengths());
        var gate = new Gate(new FilesOnDisk(settings.corpus(), live::sourceChanged));
        var links = new Links(shown(settings.corpus()));
        return new Opened(live, desk, gate, settings.web().url().map(links::withPages).orElse(links));
    }

    private Parts parts(Indexer.Progress progress) {
        Corpus corpus = read();
        LuceneReader index = LuceneReader.of(corpus, indexFolder(), progress);
        People people = People.of(corpus, settings.aliases());
        var answerer = new Answerer(index, index, index, corpus, people, settings.limits(),
                Clock.system(ZoneId.systemDefault()));
        return new Parts(corpus, index, people, new QuestionReader(people, index, corpus), answerer);
    }

    /**
     * Brings the index in step with the documents.
     *
     * @param rebuild whether to empty it first
     * @return how many documents were indexed or taken out
     */
    int index(boolean rebuild, Indexer.Progress progress) {
        Corpus corpus = read(Integer.MAX_VALUE);
        try (LuceneIndex index = LuceneIndex.open(indexFolder())) {
            if (rebuild) {
                index.update(new Corpus(List.of()), (done, all) -> {
                });
            }
            return index.update(corpus, progress);
        }
    }

    /** Each corpus has its own: a name for people, and what keeps two folders of that name apart. */
    private Path indexFolder() {
        Path full = settings.corpus().toAbsolutePath().normalize();
        String name = String.valueOf(full.getFileName()).replaceAll("[^A-Za-z0-9._-]", "_");
        return settings.data().resolve("index").resolve(name + "-" + hash(full.toString()));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** From where the person stands, if the folder lies below: shorter, and it can be opened as it is. */
    private static Path shown(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        Path full = folder.toAbsolutePath().normalize();
        return full.startsWith(here) && !full.equals(here) ? here.relativize(full) : folder;
    }
}
