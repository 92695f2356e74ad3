package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.Answerer;
import onrecord.answer.People;
import onrecord.answer.QuestionReader;
import onrecord.answer.Quotation;
import onrecord.attribution.StatementFinder;
import onrecord.chat.Desk;
import onrecord.chat.Examples;
import onrecord.chat.Gate;
import onrecord.chat.InContext;
import onrecord.chat.Links;
import onrecord.chat.Pages;
import onrecord.chat.Samples;
import onrecord.chat.Turn;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import onrecord.reading.CorpusReader;
import onrecord.search.lucene.LuceneReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documents that come with the program, in Slack. Leaves pages in {@code target/slack} of which
 * {@code src/test/scripts/chat-picture} makes the picture in the documentation.
 */
class SeedsTest {

    private static final Path PAGES = Path.of("target/slack");
    private static final String IRAN = "what did Blinken say on Iran?";

    @TempDir
    private Path index;

    private final Corpus corpus = new CorpusReader(new StatementFinder()::read).read(Path.of("seeds")).corpus();
    private final People people = People.of(corpus, Map.of());
    private final Links links = new Links(Path.of("seeds"));
    private final Gate gate = new Gate(Samples.unchanged());
    private LuceneReader search;
    private Desk desk;

    @BeforeEach
    void open() {
        search = LuceneReader.of(corpus, index, (done, all) -> {
        });
        var reader = new QuestionReader(people, search, corpus);
        var answerer = new Answerer(search, search, search, corpus, people, Answerer.Limits.ORDINARY);
        desk = new Desk((text, before) -> reader.read(text, before.orElse(null)), answerer::answer,
                Desk.Lengths.ORDINARY);
    }

    @AfterEach
    void close() {
        search.close();
    }

    private Turn ask(String question) {
        return desk.ask(question, Optional.empty());
    }

    private static String page(String name, String question, String blocks) throws IOException {
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve(name + ".html"), SlackPage.of(question, blocks));
        return blocks;
    }

    @Test
    void quotesBlinkenOnIranFirst() throws IOException {
        Pages.Page<SlackMessage> page = new Pages<>(gate, new SlackRenderer(links)).page(ask(IRAN), "key", 0, false);
        page("answer", "@OnRecord " + IRAN, page.message().json());
        assertTrue(page.message().text().startsWith("Antony Blinken, "), page.message()::text);
        assertTrue(page.reply().shown().getFirst().part().text().contains("Iran"), page.message()::text);
    }

    @Test
    void showsThoseWordsInContext() throws IOException {
        Turn turn = ask(IRAN);
        assertTrue(turn.answer() instanceof Answer.Quoted);
        Quotation best = ((Answer.Quoted) turn.answer()).quotations().getFirst();
        Reading reading = corpus.reading(best.excerpt().source().file()).orElseThrow();
        var passed = gate.pass(InContext.turn(turn, best, reading), new ContextRenderer(links, best));
        String json = page("context", "In context", passed.message().json());
        assertTrue(passed.reply().answered() && json.contains("\"bold\":true"), json);
    }

    @Test
    void saysThatNobodySpokeOfBroccoli() throws IOException {
        Pages.Page<SlackMessage> page = new Pages<>(gate, new SlackRenderer(links))
                .page(ask("what did Blinken say on broccoli?"), "key", 0, true);
        page("not-found", "/onrecord what did Blinken say on broccoli?", page.message().json());
        assertTrue(page.message().text().startsWith("Not on record"), page.message()::text);
    }

    @Test
    void listsItsDocumentsToWhoeverSaysSources() throws IOException {
        Pages.Page<SlackMessage> page = new Pages<>(gate, new SlackRenderer(links)).page(ask("sources"), "key", 0,
                true);
        page("sources", "/onrecord sources", page.message().json());
        assertTrue(page.message().text().contains("statements: Antony Blinken"), page.message()::text);
    }

    @Test
    void laysOutEachKindOfAnswer() throws IOException {
        for (String question : List.of("compare Blinken and Cleverly on Ukraine", "timeline of Ukraine",
                "did Blinken say \"Ukraine will win\"?", "what is Cleverly saying now on Iran?")) {
            Pages.Page<SlackMessage> page = new Pages<>(gate, new SlackRenderer(links)).page(ask(question), "key", 0,
                    false);
            page(question.replaceAll("[^A-Za-z]+", "-"), "@OnRecord " + question, page.message().json());
            assertTrue(page.message().fits() && page.reply().withheld().isEmpty(), page.message()::text);
        }
    }

    @Test
    void makesUpQuestionsThatAreAnswered() throws IOException {
        List<String> examples = new Examples(corpus, people.credited(),
                question -> ask(question).answer() instanceof Answer.Quoted).best(4);
        assertEquals(4, examples.size());
        assertFalse(examples.stream().noneMatch(question -> question.contains("Blinken")), examples::toString);
        var guide = new Guide(corpus, examples);
        page("home", "Home", SlackJson.of(guide.home().getBlocks()));
        page("modal", "Not what I asked", SlackJson.of(new ReadingModal(people.credited())
                .view(ask(IRAN).answer().question(), "key").getBlocks()));
    }
}
