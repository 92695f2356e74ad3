package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import onrecord.app.Run.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Read as "The check-quote command ...". */
class CheckQuoteCommandTest extends OwnRun {

    private static final String SHIP = "We counted every ship twice";

    private JsonNode json(String... args) throws JsonProcessingException {
        Outcome outcome = run.of(args);
        assertEquals(1, outcome.out().lines().count(), outcome.out());
        return new ObjectMapper().readTree(outcome.out());
    }

    @Test
    void tellsThatWordsAreExactAndWhereTheyStand() {
        Outcome outcome = run.of("check-quote", SHIP, "--speaker", "Odo Brask");
        assertEquals(Main.ANSWERED, outcome.status(), outcome.err());
        assertTrue(outcome.out().startsWith("Exact. Odo Brask said exactly this, as part of a longer sentence.\n"),
                outcome.out());
        assertTrue(outcome.out().contains("\"“We counted every ship twice, and none was missing,” said"),
                outcome.out());
        assertEquals("", outcome.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We counted every ship twice        | Odo Brask     | exact
            We counted every ship twice        | Brask         | exact
            We counted every ship twice        | ''            | exact
            “we counted every ship twice.”     | Odo Brask     | exact
            We counted every ship              | ILVA TORREN   | other-speaker
            We counted every ship              | Mara Quill    | other-speaker
            We counted each ship twice         | Odo Brask     | altered
            no ship had been lost in the storm | Ilva Torren   | document-words
            Cranes are the trees of a harbour  | Odo Brask     | absent
            """)
    void tellsByItsStatusWhetherAQuotationIsExact(String quote, String speaker, String verdict)
            throws JsonProcessingException {
        Outcome outcome = run.of("check-quote", "--json", quote, "--speaker", speaker);
        JsonNode answer = new ObjectMapper().readTree(outcome.out());
        assertEquals(verdict, answer.path("verdict").asText(), outcome.out());
        assertEquals("quote-check", answer.at("/reading/kind").asText());
        assertEquals(verdict.equals("exact") ? Main.ANSWERED : Main.NOT_FOUND, outcome.status());
    }

    @Test
    void givesTheDifferenceWordByWord() throws JsonProcessingException {
        JsonNode difference = json("check-quote", "--json", "We counted each ship twice", "--speaker", "Brask")
                .path("difference");
        StringBuilder steps = new StringBuilder();
        difference
                .forEach(step -> steps.append(step.path("op").asText()).append(": ").append(step.path("text").asText())
                        .append("; "));
        assertEquals("same: We counted; left-out: every; put-in: each; same: ship twice; ", steps.toString());
    }

    @Test
    void takesWordsThatNothingHoldsTogether() throws JsonProcessingException {
        assertEquals("exact", json("check-quote", "--json", "We", "counted", "every", "ship").path("verdict").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "“”", "?!"})
    void asksForWordsWhereThereAreNone(String quote) {
        Outcome outcome = run.of("check-quote", quote, "--speaker", "Odo Brask");
        assertEquals(Main.ERROR, outcome.status());
        assertEquals("onrecord: Give the words to check: onrecord check-quote \"...\" --speaker ...\n", outcome.err());
        assertEquals("", outcome.out());
    }

    @Test
    void asksForWordsWhereNoneAreGivenAtAll() {
        assertEquals(Main.ERROR, run.of("check-quote").status());
        assertEquals(Main.ERROR, run.of("check-quote", SHIP, "--speaker").status());
        assertEquals(Main.ERROR, run.of("check-quote", "--corpus", "no/such/folder", SHIP).status());
    }

    @Test
    void readsNoneOfAQuotationThatItCouldNotReadToItsEnd() {
        Outcome outcome = run.of("check-quote", SHIP + ", and none was missing".repeat(400));
        assertEquals(Main.ERROR, outcome.status());
        assertEquals("onrecord: The quotation is too long: at most 4000 characters are checked.\n", outcome.err());
    }

    @Test
    void isNoOtherThanTheQuestion() {
        Outcome right = run.of("ask", "did Odo Brask say \"" + SHIP + "\"?");
        assertEquals(Main.ANSWERED, right.status());
        assertEquals(run.of("check-quote", SHIP, "--speaker", "Odo Brask").out(), right.out());
        for (String wrong : new String[]{"did Torren say \"" + SHIP + "\"?",
            "did Odo Brask say \"We counted every whale twice\"?"}) {
            Outcome outcome = run.of("ask", wrong);
            assertEquals(Main.NOT_FOUND, outcome.status(), outcome.out());
            assertEquals("", outcome.err());
        }
    }
}
