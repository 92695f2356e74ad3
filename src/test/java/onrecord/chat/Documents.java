package onrecord.chat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Answerer;
import onrecord.answer.People;
import onrecord.answer.QuestionReader;
import onrecord.attribution.StatementFinder;
import onrecord.corpus.Corpus;
import onrecord.reading.CorpusReader;
import onrecord.search.lucene.LuceneReader;

/** All of the program's own reading, searching and answering, over the documents of a folder. */
public final class Documents implements AutoCloseable {

    private final Path folder;
    private final Corpus corpus;
    private final People people;
    private final LuceneReader search;
    private final Desk desk;

    /** @param index where the index may be written */
    public Documents(Path folder, Path index) {
        this.folder = folder;
        corpus = new CorpusReader(new StatementFinder()::read).read(folder).corpus();
        people = People.of(corpus, Map.of());
        search = LuceneReader.of(corpus, index, (done, all) -> {
        });
        var reader = new QuestionReader(people, search, corpus);
        var answerer = new Answerer(search, search, search, corpus, people, Answerer.Limits.ORDINARY);
        desk = new Desk((text, before) -> reader.read(text, before.orElse(null)), answerer::answer,
                Desk.Lengths.ORDINARY);
    }

    public Turn ask(String question) {
        return desk.ask(question, Optional.empty());
    }

    /** What a chat answers from. */
    public Content content() {
        return new Content(desk, new Gate(Samples.unchanged()), new Links(folder), () -> corpus, people::credited);
    }

    @Override
    public void close() {
        search.close();
    }
}
