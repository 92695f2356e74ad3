package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import onrecord.chat.Route;
import onrecord.chat.api.ApiSurface;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the API says is what its description says, over the documents of the visit. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiDescriptionTest {

    private static final String SECURITY = "In the coming days, the United States will announce more security assistance"
            + " to Ukraine";

    private Serving program;
    private Description description;

    @BeforeAll
    void start(@TempDir Path data) {
        program = Serving.of(Path.of("seeds"), data, Map.of());
        description = new Description(program.get("/api/openapi.json").body());
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void namesEveryRoute_andNoOther() {
        Opened opened = program.opened();
        List<Route> routes = new ApiSurface(opened.desk(), opened.gate(), opened.links(), Optional.empty(),
                opened::corpus, opened::people).routes();

        assertEquals(routes.stream().map(route -> route.method() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new)), description.operations());
    }

    @Test
    void describesWhatComesOfAnyQuestion() throws Exception {
        var verdicts = new TreeSet<String>();
        List<String> questions = Files.readAllLines(Path.of("src/test/resources/onrecord/eval/seeds.jsonl")).stream()
                .map(line -> Serving.json(line).path("q").asText()).toList();
        for (String question : questions) {
            verdicts.add(asked(question));
        }
        for (String question : List.of("compare Blinken and Cleverly on Iran", "timeline of Ukraine by Cleverly",
                "what are your sources?", "", "?", "help", "x".repeat(5_000), "\u0000\ud800\u202e",
                "did Blinken say \"" + SECURITY + "\"?", "compare Blinken and Joly on Iran",
                "what did Blinken say about the price of oil in 2019?", "do you have anything from Mirage News?")) {
            verdicts.add(asked(question));
        }
        for (List<String> quote : List.of(List.of(SECURITY, "Antony Blinken"), List.of(SECURITY, "James Cleverly"),
                List.of(SECURITY.replace("days", "weeks"), "Antony Blinken"), List.of("no herring swims here", ""),
                List.of("the UK condemned Iran’s leadership for inflicting bloodshed", ""))) {
            verdicts.add(checked(quote.get(0), quote.get(1)));
        }

        JsonNode known = Serving.json(program.get("/api/openapi.json"))
                .at("/components/schemas/Answer/properties/verdict/enum");
        assertEquals(StreamSupport.stream(known.spliterator(), false).map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new)), verdicts);
    }

    @Test
    void describesFollowUps() {
        assertAsDescribed("post", "/api/ask", program.post("/api/ask",
                "{\"q\": \"and Cleverly?\", \"after\": [\"what did Blinken say on Iran?\"], \"id\": 7}"));
    }

    @Test
    void describesTheLists() {
        assertAsDescribed("get", "/api/sources", program.get("/api/sources"));
        assertAsDescribed("get", "/api/statements", program.get("/api/statements"));
        assertAsDescribed("get", "/api/statements", program.get("/api/statements?speaker=James+Cleverly&limit=1"));
        assertAsDescribed("get", "/api/openapi.json", program.get("/api/openapi.json"));
    }

    @Test
    void describesItsRefusals() {
        assertAsDescribed("get", "/api/statements", program.get("/api/statements?limit=0"));
        assertAsDescribed("get", "/api/statements", program.get("/api/statements?speaker=Nobody"));
        assertAsDescribed("post", "/api/ask", program.post("/api/ask", "{}"));
        assertAsDescribed("post", "/api/check-quote", program.post("/api/check-quote", "[]"));
        assertAsDescribed("post", "/api/ask", program.post("/api/ask", "x".repeat(1_100_000)));
    }

    @Test
    void seesWhatIsNotAsDescribed() {
        assertFalse(description.faults("#/components/schemas/Error", "{\"error\": 1}").isEmpty());
        assertFalse(description.faults("#/components/schemas/Error", "{\"error\": \"\", \"more\": 1}").isEmpty());
        assertFalse(description.faults("#/components/schemas/Answer", "{}").isEmpty());
    }

    private String asked(String question) {
        return verdict("/api/ask", Map.of("q", question));
    }

    private String checked(String quote, String speaker) {
        return verdict("/api/check-quote", Map.of("quote", quote, "speaker", speaker));
    }

    private String verdict(String path, Map<String, String> fields) {
        HttpResponse<String> response = program.post(path, Serving.text(fields));
        assertAsDescribed("post", path, response);
        assertEquals(200, response.statusCode(), response.body());
        return Serving.json(response).path("verdict").asText();
    }

    private void assertAsDescribed(String method, String path, HttpResponse<String> response) {
        assertEquals(List.of(), description.faults(method, path, response), response.body());
    }
}
