package onrecord.chat.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onrecord.answer.Answerer;
import onrecord.answer.People;
import onrecord.answer.QuestionReader;
import onrecord.attribution.StatementFinder;
import onrecord.chat.Content;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.Samples;
import onrecord.corpus.Corpus;
import onrecord.reading.CorpusReader;
import onrecord.search.lucene.LuceneReader;

/** All of the program's own reading, searching and answering, over one story in which two people speak. */
final class Orchard implements AutoCloseable {

    private static final String STORY = """
            A good year in the valley

            “The pears are ripe,” said Mayor Ada Holt on Tuesday.

            “Nobody has asked the bees,” said the beekeeper Otto Low.
            """;

    private final Corpus corpus;
    private final LuceneReader search;

    /** @param folder where the story and its index may be written */
    Orchard(Path folder) {
        try {
            Path documents = Files.createDirectories(folder.resolve("documents"));
            Files.writeString(documents.resolve("story.txt"), STORY);
            corpus = new CorpusReader(new StatementFinder()::read).read(documents).corpus();
            search = LuceneReader.of(corpus, folder.resolve("index"), (done, all) -> {
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the story", e);
        }
    }

    Content content() {
        People people = People.of(corpus, Map.of());
        var reader = new QuestionReader(people, search, corpus);
        var answerer = new Answerer(search, search, search, corpus, people, Answerer.Limits.ORDINARY);
        var desk = new Desk((text, before) -> reader.read(text, before.orElse(null)), answerer::answer,
                Desk.Lengths.ORDINARY);
        return new Content(desk, new Gate(Samples.unchanged()), new Links(Path.of("docs")), () -> corpus, List::of);
    }

    @Override
    public void close() {
        search.close();
    }
}
