package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.app.Run.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions that broke other programs, each answered in one batch, in one chat, and in the words of its row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadQuestionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> answers = new HashMap<>();
    private Outcome batch = new Outcome(0, "", "");
    private Outcome chat = new Outcome(0, "", "");

    /** What every row is asked as, besides as it stands. */
    private static final Map<String, String> FORMS = Map.of(
            "quote check", "Quote check: %s",
            "quote check in marks", "did Ilva Torren say \"%s\"?",
            "comparison", "compare Torren and Brask on %s",
            "timeline", "timeline of %s",
            "sources", "what are your sources on %s");

    record Row(String name, String question) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream in = BadQuestionsTest.class.getResourceAsStream("bad-questions.jsonl")) {
            var rows = new ArrayList<Row>();
            for (String line : new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .toList()) {
                JsonNode row = JSON.readTree(line);
                rows.add(new Row(row.get("name").asText(),
                        row.has("input") ? row.get("input").asText() : generated(row.get("generator").asText())));
            }
            return rows;
        }
    }

    /** Every row in every form. */
    static List<Row> forms() throws IOException {
        var rows = new ArrayList<Row>();
        for (Row row : rows()) {
            FORMS.forEach((name, form) -> rows.add(new Row(row.name() + ", as " + name,
                    form.replace("%s", row.question()))));
        }
        return rows;
    }

    /** The rows' generators, which are written in Python. */
    private static String generated(String generator) {
        return switch (generator) {
            case "'('*20000+'a'+')'*20000" -> "(".repeat(20_000) + "a" + ")".repeat(20_000);
            case "' '.join(f'w{i}' for i in range(1025))" ->
                IntStream.range(0, 1025).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
            case "'Iran '*8000" -> "Iran ".repeat(8_000);
            case "'Iran '*10000" -> "Iran ".repeat(10_000);
            default -> throw new IllegalArgumentException(generator);
        };
    }

    @BeforeAll
    void askAll(@TempDir Path folder) throws IOException {
        Run run = Run.in(folder).with("SLACK_BOT_TOKEN", "xoxb-CANARY-1");
        var lines = new StringBuilder();
        var all = new ArrayList<Row>(rows());
        all.addAll(forms());
        for (Row row : all) {
            lines.append(JSON.createObjectNode().put("id", row.name()).put("q", row.question())).append('\n');
        }
        batch = run.piped(lines.toString(), "ask", "--batch", "-");
        for (String line : batch.out().lines().toList()) {
            JsonNode answer = JSON.readTree(line);
            answers.put(answer.get("id").asText(), answer);
        }
        chat = run.piped(rows().stream().map(Row::question).collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isAnsweredWithoutAFault(Row row) {
        JsonNode answer = Objects.requireNonNull(answers.get(row.name()), row.name());
        assertFalse(answer.has("error"), answer::toString);
        assertEquals(Main.ANSWERED, batch.status());
        assertFalse((batch.err() + chat.out() + chat.err()).contains("Exception"), chat::out);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isCheckedComparedAndToldInOrderWithoutAFault(Row row) {
        JsonNode answer = Objects.requireNonNull(answers.get(row.name()), row.name());
        assertFalse(answer.has("error"), answer::toString);
        // Of all rows only "AND" stands in the documents of this test.
        assertTrue(!answer.path("verdict").asText().equals("exact") || row.name().contains("operator word"),
                answer::toString);
        assertTrue(answer.path("confidence").asDouble() >= 0 && answer.path("confidence").asDouble() <= 1,
                answer::toString);
    }

    @Test
    void printsNothingThatATerminalWouldObeyAndNoSecret() {
        String printed = batch.out() + batch.err() + chat.out() + chat.err();
        assertTrue(printed.chars().noneMatch(
                c -> (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0) || c == 0x202e || c == 0x200b), printed);
        assertFalse(printed.contains("CANARY"), printed);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isNeverAnsweredWithWordsOfSomebodyElse(Row row) {
        JsonNode answer = Objects.requireNonNull(answers.get(row.name()), row.name());
        // Nobody of these names speaks in the documents of this test, and none of them speaks of Iran.
        if (answer.path("reading").path("kind").asText().equals("statement")) {
            assertEquals("not-found", answer.path("verdict").asText(), answer::toString);
        }
    }
}
