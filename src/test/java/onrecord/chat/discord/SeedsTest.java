package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Answerer;
import onrecord.answer.People;
import onrecord.answer.QuestionReader;
import onrecord.attribution.StatementFinder;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.Pages;
import onrecord.chat.Samples;
import onrecord.corpus.Corpus;
import onrecord.reading.CorpusReader;
import onrecord.search.lucene.LuceneReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documents that come with the program, in Discord. Leaves a page in {@code target/discord} of which
 * {@code src/test/scripts/chat-picture} makes the picture in the documentation.
 */
class SeedsTest {

    private static final String IRAN = "what did Blinken say on Iran?";

    @TempDir
    private Path index;

    @Test
    void quotesBlinkenOnIranFirst() throws IOException {
        Corpus corpus = new CorpusReader(new StatementFinder()::read).read(Path.of("seeds")).corpus();
        People people = People.of(corpus, Map.of());
        try (LuceneReader search = LuceneReader.of(corpus, index, (done, all) -> {
        })) {
            var reader = new QuestionReader(people, search, corpus);
            var answerer = new Answerer(search, search, search, corpus, people, Answerer.Limits.ORDINARY);
            var desk = new Desk((text, before) -> reader.read(text, before.orElse(null)), answerer::answer,
                    Desk.Lengths.ORDINARY);
            DiscordMessage answer = new Pages<>(new Gate(Samples.unchanged()),
                    new DiscordRenderer(new Links(Path.of("seeds"))))
                    .page(desk.ask(IRAN, Optional.empty()), "key", 0, false).message();
            Files.createDirectories(Path.of("target/discord"));
            Files.writeString(Path.of("target/discord/answer.html"), DiscordPage.of("@OnRecord " + IRAN, answer));
            assertTrue(Claims.of(answer).getFirst().credit().startsWith("Antony Blinken"), answer::toString);
            assertTrue(Claims.of(answer).getFirst().words().contains("Iran"), answer::toString);
        }
    }
}
