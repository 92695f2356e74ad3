package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.answer.Quotation;
import onrecord.chat.Content;
import onrecord.chat.Documents;
import onrecord.chat.Examples;
import onrecord.chat.Golden;
import onrecord.chat.InContext;
import onrecord.chat.Pages;
import onrecord.chat.Turn;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documents that come with the program, in Slack. Leaves pages in {@code target/slack} of which
 * {@code src/test/scripts/chat-picture} makes the picture in the documentation.
 */
class SeedsTest {

    private static final String IRAN = "what did Blinken say on Iran?";

    @TempDir
    private Path index;

    private Documents seeds;

    @BeforeEach
    void open() {
        seeds = new Documents(Path.of("seeds"), index);
    }

    @AfterEach
    void close() {
        seeds.close();
    }

    private Turn ask(String question) {
        return seeds.ask(question);
    }

    private Pages.Page<SlackMessage> page(String question, boolean ephemeral) {
        Content content = seeds.content();
        return new Pages<>(content.gate(), new SlackRenderer(content.links())).page(ask(question), "key", 0, ephemeral);
    }

    private static String page(String name, String question, String blocks) {
        Golden.show("slack", name, SlackPage.of(question, blocks));
        return blocks;
    }

    @Test
    void quotesBlinkenOnIranFirst() {
        Pages.Page<SlackMessage> page = page(IRAN, false);
        page("answer", "@OnRecord " + IRAN, page.message().json());
        assertTrue(page.message().text().startsWith("Antony Blinken, "), page.message()::text);
        assertTrue(page.reply().shown().getFirst().part().text().contains("Iran"), page.message()::text);
    }

    @Test
    void showsThoseWordsInContext() {
        Turn turn = ask(IRAN);
        assertTrue(turn.answer() instanceof Answer.Quoted);
        Quotation best = ((Answer.Quoted) turn.answer()).quotations().getFirst();
        Content content = seeds.content();
        Reading reading = content.corpus().get().reading(best.excerpt().source().file()).orElseThrow();
        var passed = content.gate().pass(InContext.turn(turn, best, reading),
                new ContextRenderer(content.links(), best));
        String json = page("context", "In context", passed.message().json());
        assertTrue(passed.reply().answered() && json.contains("\"bold\":true"), json);
    }

    @Test
    void saysThatNobodySpokeOfBroccoli() {
        Pages.Page<SlackMessage> page = page("what did Blinken say on broccoli?", true);
        page("not-found", "/onrecord what did Blinken say on broccoli?", page.message().json());
        assertTrue(page.message().text().startsWith("Not on record"), page.message()::text);
    }

    @Test
    void listsItsDocumentsToWhoeverSaysSources() {
        Pages.Page<SlackMessage> page = page("sources", true);
        page("sources", "/onrecord sources", page.message().json());
        assertTrue(page.message().text().contains("statements: Antony Blinken"), page.message()::text);
    }

    @Test
    void laysOutEachKindOfAnswer() {
        for (String question : List.of("compare Blinken and Cleverly on Ukraine", "timeline of Ukraine",
                "did Blinken say \"Ukraine will win\"?", "what is Cleverly saying now on Iran?")) {
            Pages.Page<SlackMessage> page = page(question, false);
            page(question.replaceAll("[^A-Za-z]+", "-"), "@OnRecord " + question, page.message().json());
            assertTrue(page.message().fits() && page.reply().withheld().isEmpty(), page.message()::text);
        }
    }

    @Test
    void makesUpQuestionsThatAreAnswered() {
        List<Question.Asked> people = seeds.content().people().get();
        Corpus corpus = seeds.content().corpus().get();
        List<String> examples = new Examples(corpus, people,
                question -> ask(question).answer() instanceof Answer.Quoted).best(4);
        assertEquals(4, examples.size());
        assertFalse(examples.stream().noneMatch(question -> question.contains("Blinken")), examples::toString);
        var guide = new Guide(corpus, examples);
        page("home", "Home", SlackJson.of(guide.home().getBlocks()));
        page("modal", "Not what I asked", SlackJson.of(new ReadingModal(people)
                .view(ask(IRAN).answer().question(), "key").getBlocks()));
    }
}
