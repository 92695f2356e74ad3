package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
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

class BatchTest extends OwnRun {

    private static final String GOOD = "{\"id\":\"g\",\"q\":\"what did Torren say on ships?\"}\n";

    private static List<JsonNode> rows(Outcome outcome) throws JsonProcessingException {
        var rows = new ArrayList<JsonNode>();
        for (String line : outcome.out().lines().toList()) {
            rows.add(new ObjectMapper().readTree(line));
        }
        return rows;
    }

    @Test
    void answersEveryRowInOrder() throws IOException {
        Path file = Files.writeString(folder.resolve("questions.jsonl"),
                GOOD + "\n{\"id\":2,\"q\":\"what did Torren say on dragons?\",\"gold_any\":[\"x\"]}\r\n{\"q\":\"ships\"}");
        Outcome outcome = run.of("ask", "--json", "--batch", file.toString());
        List<JsonNode> rows = rows(outcome);
        assertEquals(List.of("g", "2", "null"), rows.stream().map(row -> row.get("id").asText()).toList());
        assertEquals("quoted", rows.get(0).get("verdict").asText());
        assertEquals("not-found", rows.get(1).get("verdict").asText());
        assertEquals(Main.ANSWERED, outcome.status());
    }

    @Test
    void keepsTheThreadOfTheRowItFollows() throws JsonProcessingException {
        Outcome outcome = run.piped(GOOD + "{\"id\":\"x\",\"q\":\"what did Brask say?\"}\n"
                + "{\"id\":\"h\",\"q\":\"and on lighthouses?\",\"after\":\"g\"}\n{\"id\":\"i\",\"q\":\"and on ships?\",\"after\":\"h\"}\n",
                "ask", "--batch", "-");
        List<JsonNode> rows = rows(outcome);
        assertEquals("Ilva Torren", rows.get(2).at("/reading/speakers/0").asText(), outcome.out());
        assertTrue(rows.get(2).at("/excerpts/0/quote").asText().contains("lighthouses"), outcome.out());
        assertEquals("Ilva Torren", rows.get(3).at("/reading/speakers/0").asText(), outcome.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', value = {
        "not json; null; line 2: not JSON",
        "[1]; null; line 2: not a JSON object",
        "{\"id\":\"b\"}; b; line 2: there is no \"q\"",
        "{\"id\":\"b\",\"q\":7}; b; line 2: \"q\" is not text",
        "{\"id\":\"b\",\"q\":\"x\",\"after\":\"nobody\"}; b; line 2: \"after\" names no question",
        "{\"id\":\"g\",\"q\":\"again\"}; g; line 2: this id stands in an earlier line",
        "{\"id\":\"b\",\"q\":\"x\",\"q\":\"y\"}; null; line 2: not JSON: Duplicate field 'q'",
        "{\"id\":\"b\",\"q\":\"x\"} {}; null; line 2: not JSON"})
    void namesABadLineAndAnswersTheOthers(String line, String id, String error) throws JsonProcessingException {
        Outcome outcome = run.piped(GOOD + line + "\n{\"id\":\"z\",\"q\":\"ships\"}\n", "ask", "--batch", "-");
        List<JsonNode> rows = rows(outcome);
        assertEquals(3, rows.size());
        assertEquals(id, rows.get(1).get("id").asText());
        assertTrue(rows.get(1).get("error").asText().startsWith(error), outcome.out());
        assertFalse(rows.get(2).has("error"));
        assertEquals(Main.ERROR, outcome.status());
    }

    @Test
    void refusesAMegabyteAndAnswersTheOthers() throws JsonProcessingException {
        Outcome outcome = run.piped("{\"id\":\"b\",\"q\":\"" + "a".repeat(1_048_576) + "\"}\n" + GOOD, "ask", "--batch",
                "-");
        List<JsonNode> rows = rows(outcome);
        assertEquals("line 1: The question is too long: at most 1000000 characters are read.",
                rows.get(0).get("error").asText());
        assertEquals("quoted", rows.get(1).get("verdict").asText());
    }

    /** Memory as of the smallest rented servers, and a day's questions. */
    @Test
    void needsLittleMemoryHoweverManyQuestionsThereAre() throws IOException, InterruptedException {
        int many = Boolean.getBoolean("onrecord.long") ? 10_000 : 3_000;
        var questions = new StringBuilder();
        for (int i = 0; i < many; i++) {
            questions.append("{\"id\":").append(i).append(",\"q\":\"what did Torren say on ships of kind k")
                    .append(i).append("?\"}\n");
        }
        Path file = Files.writeString(folder.resolve("many.jsonl"), questions);
        Path answers = folder.resolve("answers.jsonl");
        var start = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m", "-cp", System.getProperty("java.class.path"), "-Donrecord.home=" + folder,
                "onrecord.app.Main", "ask", "--batch", file.toString())
                .redirectOutput(answers.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        start.environment().put("ONRECORD_DATA", folder.resolve("data").toString());
        assertEquals(Main.ANSWERED, start.start().waitFor());
        assertEquals(many, Files.readAllLines(answers).size());
    }

    @Test
    void saysThatItsFileIsMissing() {
        Outcome outcome = run.of("ask", "--batch", "none.jsonl");
        assertEquals("onrecord: Cannot read none.jsonl: there is no such file\n", outcome.err());
        assertEquals(Main.ERROR, outcome.status());
    }

    @Test
    void takesNoQuestionBesideAFile() {
        assertEquals(Main.ERROR, run.of("ask", "--batch", "-", "ships").status());
    }
}
