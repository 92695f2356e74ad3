package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.app.Run.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalCommandTest extends OwnRun {

    private static final String RIGHT = "{\"id\":\"r\",\"q\":\"what did Torren say on ships?\","
            + "\"speaker\":\"Ilva Torren\",\"gold_any\":[\"no ship had been lost\"]}\n";

    private Outcome score(String rows, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.jsonl"), rows);
        var args = new ArrayList<>(List.of("eval", folder.resolve("seeds").toString(),
                file.toString()));
        args.addAll(List.of(options));
        return run.of(args.toArray(String[]::new));
    }

    @Test
    void scoresWhatLeaves() throws IOException {
        Outcome outcome = score(RIGHT + "{\"id\":\"f\",\"q\":\"and on lighthouses?\",\"after\":\"r\","
                + "\"gold_any\":[\"40 million crowns\"]}\n{\"q\":\"what did Brask say on dragons?\",\"answered\":false}\n");
        assertTrue(outcome.out().contains("  Right answer first                          2 of 2 (100.0 %)\n"),
                outcome.out());
        assertTrue(outcome.out().contains("  Rightly refused                             1 of 1 (100.0 %)\n"),
                outcome.out());
        assertEquals(Main.ANSWERED, outcome.status());
    }

    @Test
    void showsWhatWentWrongAndForgivesIt() throws IOException {
        String rows = "{\"id\":\"w\",\"q\":\"what did Brask say on ships?\",\"gold_any\":[\"three of them sank\"]}\n";
        Outcome outcome = score(rows);
        assertTrue(outcome.out().contains("- w: what did Brask say on ships?\n    the answer is not quoted\n"
                + "    Odo Brask: “We counted every ship twice"), outcome.out());
        assertEquals(Main.ANSWERED, outcome.status());
        assertTrue(!score(rows, "--misses", "0").out().contains("- w:"));
    }

    @Test
    void failsWhenSomebodyIsCreditedWithWhatTheyDidNotSay() throws IOException {
        Outcome outcome = score(RIGHT.replace("\"speaker\":\"Ilva Torren\"",
                "\"never_as_speaker\":{\"speaker\":\"Torren\",\"text\":\"no ship\"}"));
        assertTrue(outcome.out().contains("  Misattributions                             1\n"), outcome.out());
        assertEquals(Main.NOT_FOUND, outcome.status());
        assertEquals(Main.NOT_FOUND, score(RIGHT.replace("Ilva Torren", "Odo Brask")).status());
    }

    @Test
    void printsOneLineForPrograms() throws IOException {
        JsonNode card = new ObjectMapper().readTree(score(RIGHT, "--json").out());
        assertEquals(1, card.get("rightPersonAndWords").asInt());
        assertEquals(0, card.get("misquotes").asInt());
        assertTrue(card.get("auc").isNull() && card.get("p95Millis").asDouble() > 0, card::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', value = {
        "not json; not JSON",
        "{\"id\":\"b\"}; there is no \"q\"",
        "{\"id\":\"r\",\"q\":\"again\"}; this id stands in an earlier line",
        "{\"q\":\"x\",\"after\":\"nobody\"}; \"after\" names no question",
        "{\"q\":\"x\",\"gold_any\":[7]}; \"gold_any\" is not text",
        "{\"q\":\"x\",\"gold\":7}; \"gold\" is no list",
        "{\"q\":\"x\",\"gold\":[{\"file\":\"none.txt\",\"start\":0,\"end\":1}]}; the corpus has no text none.txt",
        "{\"q\":\"x\",\"gold\":[{\"file\":\"../rows.jsonl\",\"start\":0,\"end\":1}]}; the corpus has no text",
        "{\"q\":\"x\",\"gold\":[{\"file\":\"budget.txt\",\"start\":0,\"end\":99999}]}; budget.txt ends before 99999",
        "{\"q\":\"x\",\"gold\":[{\"file\":\"budget.txt\",\"start\":5,\"end\":2}]}; No such span",
        "{\"q\":\"x\",\"answered\":\"no\"}; \"answered\" is neither true nor false",
        "{\"q\":\"x\",\"answered\":false,\"gold_any\":[\"x\"]}; \"answered\" is false, yet",
        "{\"q\":\"x\",\"never_as_speaker\":{\"speaker\":\"X\"}}; \"text\" is not text"})
    void namesABadLineAndScoresTheOthers(String line, String reason) throws IOException {
        Outcome outcome = score(RIGHT + line + "\n");
        assertTrue(outcome.err().contains("rows.jsonl, line 2: " + reason), outcome.err());
        assertTrue(outcome.out().contains("  Right answer first                          1 of 1 (100.0 %)\n"),
                outcome.out());
        assertEquals(Main.ERROR, outcome.status());
    }

    @Test
    void saysThatItsFileIsMissing() {
        Outcome outcome = run.of("eval", folder.resolve("seeds").toString(), "none.jsonl");
        assertEquals("onrecord: Cannot read none.jsonl: there is no such file\n", outcome.err());
        assertEquals(Main.ERROR, outcome.status());
    }
}
