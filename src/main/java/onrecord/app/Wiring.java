package onrecord.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import onrecord.answer.Answerer;
import onrecord.answer.People;
import onrecord.answer.QuestionReader;
import onrecord.attribution.StatementFinder;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
import onrecord.corpus.Intake;
import onrecord.corpus.Intake.Outcome;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.reading.CorpusReader;
import onrecord.reading.FolderIntake;
import onrecord.reading.FolderTexts;
import onrecord.search.Indexer;
import onrecord.search.lucene.LuceneIndex;
import onrecord.search.lucene.LuceneReader;
import org.jspecify.annotations.Nullable;
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
    private final CorpusReader reader = new CorpusReader(new Attributing());
    private final String rules;

    Wiring(Settings settings) {
        this.settings = settings;
        this.rules = Rules.digest();
    }

    /** Says who said what in a document; made when the first has to be read, for most starts read none. */
    private static final class Attributing implements BiFunction<Document, List<Passage>, Reading> {

        private volatile @Nullable StatementFinder finder;

        @Override
        public Reading apply(Document document, List<Passage> passages) {
            StatementFinder made = finder;
            if (made == null) {
                made = new StatementFinder();
                finder = made;
            }
            return made.read(document, passages);
        }
    }

    /**
     * The documents as they are now, each read when its turn comes, without an index. What had to be left out is said at the
     * end, in a few lines.
     */
    Stream<Reading> readings() {
        FolderIntake intake = reader.look(settings.corpus(), rules, Set.of());
        List<String> leftOut = new ArrayList<>();
        return intake.items().stream().mapMulti((Intake.Item item, Consumer<Reading> found) -> {
            switch (intake.read(item, null)) {
                case Outcome.Taken(var reading, var mark) -> found.accept(reading);
                case Outcome.LeftOut(var why, var mark) -> leftOut.add(why);
                case Outcome.Same same -> throw new IllegalStateException("Nothing was known of " + item);
            }
        }).onClose(() -> say(intake, leftOut, FEW));
    }

    private static void say(List<String> warnings, int lines) {
        warnings.stream().limit(lines).forEach(SAID::warn);
        if (warnings.size() > lines) {
            SAID.warn("... and {} more such lines: \"onrecord index\" shows them all.", warnings.size() - lines);
        }
    }

    /** Everything that answers, over an index that is in step with the documents. */
    Opened open(Indexer.Progress progress) {
        var changes = new Changes();
        var texts = new FolderTexts(settings.corpus(), changes);
        var live = new Live(changed -> parts(changed, texts, progress),
                file -> Files.isRegularFile(settings.corpus().resolve(file)));
        changes.tell(live::sourceChanged);
        var desk = new Desk((text, before) -> live.ask(parts -> parts.reader().read(text, before.orElse(null))),
                (quote, speaker) -> live.ask(parts -> parts.reader().check(quote, speaker)),
                question -> live.ask(parts -> parts.answerer().answer(question)), settings.lengths());
        var gate = new Gate(new FilesOnDisk(settings.corpus(), changes));
        var links = new Links(shown(settings.corpus()));
        return new Opened(live, desk, gate, settings.web().url().map(links::withPages).orElse(links));
    }

    private Parts parts(Set<String> changed, FolderTexts texts, Indexer.Progress progress) {
        var there = new Meanwhile<>(() -> reader.look(settings.corpus(), rules, changed));
        LuceneReader index = LuceneReader.of(there, indexFolder(), progress);
        say(there.get(), index.notes(), FEW);
        Corpus corpus = new Corpus(index.shelf(texts));
        People people = People.of(corpus, settings.aliases());
        var answerer = new Answerer(index, index, index, corpus, people, settings.limits(),
                Clock.system(ZoneId.systemDefault()));
        return new Parts(corpus, index, people, new QuestionReader(people, index, corpus), answerer);
    }

    private static void say(FolderIntake intake, List<String> notes, int lines) {
        say(Stream.concat(intake.warnings().stream(), notes.stream()).toList(), lines);
    }

    /**
     * Brings the index in step with the documents.
     *
     * @param rebuild whether to empty it first
     * @return how many documents were indexed or taken out
     */
    int index(boolean rebuild, Indexer.Progress progress) {
        FolderIntake intake = reader.look(settings.corpus(), rules, Set.of());
        try (LuceneIndex index = LuceneIndex.open(indexFolder())) {
            if (rebuild) {
                index.update(new Corpus(List.of()), (done, all) -> {
                });
            }
            int changes = index.update(intake, progress);
            say(intake, index.reader().notes(), Integer.MAX_VALUE);
            return changes;
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
