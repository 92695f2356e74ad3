package onrecord.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.answer.Answerer;
import onrecord.answer.People;
import onrecord.answer.QuestionReader;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import onrecord.search.Indexer;

/** Puts the parts together: the one place where they are made. */
final class Wiring {

    private final Settings settings;
    private final Folder folder;
    private final Changes changes = new Changes();

    Wiring(Settings settings) {
        this.settings = settings;
        this.folder = new Folder(settings.corpus());
    }

    private Engine engine() {
        return settings.search().cluster().<Engine>map(cluster -> new OnCluster(settings, cluster, folder, changes))
                .orElseGet(() -> new Embedded(settings, folder, changes));
    }

    /**
     * The documents as they are now, each read when its turn comes. What had to be left out is said at the end, in a few lines.
     */
    Stream<Reading> readings() {
        return settings.search().folder() ? folder.readings() : readings(engine());
    }

    private static Stream<Reading> readings(Engine engine) {
        try {
            return engine.open(Set.of(), (done, all) -> {
            }).corpus().readings().onClose(engine::close);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** Everything that answers, over an index that is in step with the documents. */
    Opened open(Indexer.Progress progress) {
        Engine engine = engine();
        try {
            return opened(engine, progress);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private Opened opened(Engine engine, Indexer.Progress progress) {
        var live = new Live(changed -> parts(engine.open(changed, progress)), engine::exists);
        changes.tell(live::sourceChanged);
        engine.watch(live::renew);
        var desk = new Desk((text, before) -> live.ask(parts -> parts.reader().read(text, before.orElse(null))),
                (quote, speaker) -> live.ask(parts -> parts.reader().check(quote, speaker)),
                question -> live.ask(parts -> parts.answerer().answer(question)), settings.lengths());
        var gate = new Gate(engine.sources());
        var links = new Links(shown(settings.corpus()));
        return new Opened(live, desk, gate, settings.web().url().map(links::withPages).orElse(links), engine);
    }

    private Parts parts(Engine.Searching index) {
        try {
            return answering(index);
        } catch (RuntimeException e) {
            index.end().run();
            throw e;
        }
    }

    private Parts answering(Engine.Searching index) {
        Corpus corpus = index.corpus();
        People people = People.of(corpus, settings.aliases());
        var answerer = new Answerer(index.retriever(), index.vocabulary(), index.wordings(), corpus, people,
                settings.limits(), Clock.system(ZoneId.systemDefault()));
        return new Parts(corpus, index, people, new QuestionReader(people, index.retriever(), corpus), answerer);
    }

    /**
     * Brings the index in step with the documents.
     *
     * @param rebuild whether to make it anew
     * @return how many documents were indexed or taken out
     */
    int index(boolean rebuild, Indexer.Progress progress) {
        try (Engine engine = engine()) {
            return engine.index(rebuild, progress);
        }
    }

    /** From where the person stands, if the folder lies below: shorter, and it can be opened as it is. */
    private static Path shown(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        Path full = folder.toAbsolutePath().normalize();
        return full.startsWith(here) && !full.equals(here) ? here.relativize(full) : folder;
    }
}
