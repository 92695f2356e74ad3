package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API of a program that runs. */
class ApiTest {

    @TempDir
    Path folder;

    private Run run;
    private Serving program;

    @BeforeEach
    void start() throws IOException {
        run = Run.in(folder);
        Files.writeString(run.seed("pier.txt"), "A pier\n\nIlva Torren said: “The pier is a disgrace to Quennar.”\n");
        program = Serving.of(folder.resolve("seeds"), folder.resolve("data"), Map.of());
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void answersAsTheCommandLineDoes() {
        for (String question : List.of("what did Brask say on ships?", "what did Brask say on whales?",
                "what are your sources?", "did Brask say \"We counted each ship twice\"?")) {
            JsonNode there = Serving.json(run.of("ask", "--json", question).out());
            assertEquals(comparable(there), comparable(asked(Map.of("q", question))), question);
        }
    }

    @Test
    void understandsAQuestionByThoseBeforeIt() {
        JsonNode answer = asked(Map.of("q", "and Brask?", "after", List.of("what did Torren say on ships?"), "id", 12));
        assertEquals("Odo Brask", answer.at("/reading/speakers/0").asText(), answer.toString());
        assertEquals("12", answer.path("id").asText());
    }

    @Test
    void linksToItsOwnPage_whereADocumentStandsNowhereElse() {
        JsonNode answer = asked(Map.of("q", "what did Torren say on the pier?"));
        JsonNode words = answer.at("/excerpts/0");
        String link = words.path("link").asText();
        assertTrue(link.startsWith(program.at("/d/pier.txt?sha256=" + words.path("sha256").asText()).toString()), link);
        assertTrue(link.endsWith("#q=" + words.path("start").asInt() + "-" + words.path("end").asInt()), link);
    }

    @Test
    void tellsWhetherAQuotationIsRight() {
        assertEquals("exact", checked(Map.of("quote", "The pier is a disgrace", "speaker", "Ilva Torren")));
        assertEquals("other-speaker", checked(Map.of("quote", "The pier is a disgrace", "speaker", "Odo Brask")));
        assertEquals("altered", checked(Map.of("quote", "The pier is a great disgrace to Quennar")));
    }

    @Test
    void listsStatementsAsTheCommandLineDoes() {
        List<JsonNode> there = run.of("statements", "--json").out().lines().map(Serving::json).toList();
        var here = new ArrayList<JsonNode>();
        int from = 0;
        for (int next = 0; next >= 0;) {
            JsonNode part = Serving.json(program.get("/api/statements?limit=2&from=" + next));
            assertEquals(there.size(), part.path("total").asInt());
            part.path("statements").forEach(here::add);
            from = next;
            next = part.path("next").asInt(-1);
        }
        assertEquals(there, here);
        assertTrue(from > 0);
    }

    @Test
    void listsOnePersonsOrOneDocumentsStatements() {
        JsonNode torren = Serving.json(program.get("/api/statements?speaker=ilva%20torren&file=pier.txt"));
        assertEquals("The pier is a disgrace to Quennar.", torren.at("/statements/0/quote").asText());
        assertEquals(1, torren.path("total").asInt());
        assertEquals(0, Serving.json(program.get("/api/statements?from=999")).path("statements").size());
        assertRefused(404, program.get("/api/statements?speaker=Torrren"), "Nobody called \"Torrren\"");
        assertRefused(404, program.get("/api/statements?file=../pier.txt"), "no document \"../pier.txt\"");
        assertRefused(400, program.get("/api/statements?from=-1"), "whole number from 0");
        assertRefused(400, program.get("/api/statements?speakers=x"), "The nearest is \"speaker\"");
        assertRefused(400, program.get("/api/statements?file=a&file=b"), "twice");
        assertRefused(400, program.get("/api/statements?speaker=%ff"), "percent-encode");
        assertRefused(400, program.get("/api/statements?=1"), "percent-encode");
        assertRefused(400, program.get("/api/sources?speaker=x"), "nothing can be chosen");
    }

    @Test
    void listsWhatADocumentSaysNowThatHasChanged() throws IOException {
        Files.writeString(run.seed("pier.txt"), "A pier\n\nIlva Torren said: “The pier is a marvel, all in all.”\n");

        JsonNode now = Serving.json(program.get("/api/statements?file=pier.txt"));

        assertEquals("The pier is a marvel, all in all.", now.at("/statements/0/quote").asText(), now.toString());
        assertEquals(1, now.path("statements").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                    | There is no "q".
            []                                    | Send a JSON object
            "q"                                   | Send a JSON object
            ``                                    | Send a JSON object
            {"q": 1}                              | "q" must be text.
            {"q": null}                           | There is no "q".
            {"q": "x", "aftr": []}                | There is no "aftr". The nearest is "after"
            {"q": "x", "after": "y"}              | "after" must be a list
            {"q": "x", "after": [1]}              | Each of "after" must be text.
            {"q": "x", "id": {}}                  | "id" must be text.
            {"q": "x", "q": "y"}                  | That is not JSON, or a key stands in it twice
            {"q": "x"} {"q": "y"}                 | That is not JSON
            {"q": "x"                             | That is not JSON
            q=x                                   | That is not JSON
            """)
    void saysWhatIsWrongWithARequest(String json, String why) {
        assertRefused(400, program.post("/api/ask", json), why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/xml",
        ""})
    void takesNothingThatIsNotSentAsJson(String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(program.at("/api/ask"))
                .POST(BodyPublishers.ofString("{\"q\": \"x\"}"));
        assertRefused(415, program.send(type.isEmpty() ? request : request.header("Content-Type", type)),
                "Content-Type");
    }

    @Test
    void doesNotFollowJsonIntoItsDepths() {
        for (String deep : List.of("[".repeat(100_000), "{\"q\":".repeat(100_000),
                "{\"q\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                "{\"after\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}")) {
            assertRefused(400, program.post("/api/ask", deep), "");
        }
        assertRefused(400, program.post("/api/ask", "{\"id\": " + "9".repeat(100_000) + ", \"q\": \"x\"}"), "");
    }

    @Test
    void refusesInJsonWhatTheServerRefuses() {
        assertRefused(413, program.post("/api/ask", "x".repeat(2_000_000)), "too large");
        assertRefused(404, program.get("/api/nothing"), "nothing here");
        HttpResponse<String> wrong = program.get("/api/ask");
        assertRefused(405, wrong, "cannot be done");
        assertEquals(List.of("POST"), wrong.headers().allValues("allow"));
        assertRefused(400, program.post("/api/check-quote", "{\"quote\": \"...\"}"), "no words");
        assertRefused(400, program.post("/api/check-quote", Serving.text(Map.of("quote", "a ".repeat(3_000)))),
                "too long");
    }

    @Test
    void tellsWhetherAQuestionGetsItsAnswer() {
        HttpResponse<String> response = program.get("/healthz");
        assertEquals(200, response.statusCode());
        assertEquals("answered", Serving.json(response).at("/parts/questions").asText(), response.body());
    }

    @Test
    void countsWhatIsAsked_andNotTheWords() {
        asked(Map.of("q", "what did Brask say on ships?"));
        program.post("/api/ask", "{\"q\": \"what did canary say?\", \"canary\": 1}");
        program.get("/canary");
        program.get("/d/canary?canary=1");
        program.get("/api/statements?file=canary");

        String metrics = program.get("/metrics").body();

        for (String line : List.of("onrecord_questions_total{surface=\"api\",verdict=\"quoted\"} 1.0",
                "onrecord_answer_seconds_count{surface=\"api\"} 1", "onrecord_documents 3.0",
                "onrecord_http_seconds_count{method=\"POST\",route=\"/api/ask\",status=\"400\"} 1",
                "onrecord_http_seconds_count{method=\"GET\",route=\"none\",status=\"404\"} 1",
                "onrecord_http_seconds_count{method=\"GET\",route=\"/d/*\",status=\"404\"} 1")) {
            assertTrue(metrics.contains("\n" + line), line + " in " + metrics);
        }
        assertTrue(metrics.contains("jvm_memory_used_bytes{"), metrics);
        assertFalse(metrics.contains("canary") || metrics.contains("Brask"), metrics);
    }

    @Test
    void addsNoSeriesForWhatStrangersMakeUp() {
        long before = program.get("/metrics").body().lines().count();
        for (int i = 0; i < 50; i++) {
            program.get("/" + i);
            program.get("/d/" + i);
            program.send(HttpRequest.newBuilder(program.at("/")).method("X" + i, BodyPublishers.noBody()));
        }
        // A few kinds of refusal, each with its buckets.
        assertTrue(program.get("/metrics").body().lines().count() < before + 100);
    }

    private JsonNode asked(Map<String, ?> fields) {
        HttpResponse<String> response = program.post("/api/ask", Serving.text(fields));
        assertEquals(200, response.statusCode(), response.body());
        return Serving.json(response);
    }

    private String checked(Map<String, ?> fields) {
        return Serving.json(program.post("/api/check-quote", Serving.text(fields))).path("verdict").asText();
    }

    private static void assertRefused(int status, HttpResponse<String> response, String why) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(List.of("application/json"), response.headers().allValues("content-type"));
        JsonNode body = Serving.json(response);
        assertEquals(1, body.size(), response.body());
        assertTrue(body.path("error").asText().contains(why), response.body());
    }

    /** Without what differs from run to run, and links, which lead to where the question was asked. */
    private static JsonNode comparable(JsonNode answer) {
        ((ObjectNode) answer).remove("elapsedMillis");
        answer.findParents("link").forEach(one -> ((ObjectNode) one).remove("link"));
        return answer;
    }
}
