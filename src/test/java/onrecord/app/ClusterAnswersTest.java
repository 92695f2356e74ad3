package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.chat.JsonRenderer;
import onrecord.chat.fakes.Await;
import onrecord.scale.MadeUpCorpus;
import onrecord.scale.MadeUpQuestions;
import onrecord.search.opensearch.ClusterSettings;
import onrecord.search.opensearch.OnCluster;
import onrecord.search.opensearch.TestCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, with its documents on a cluster. */
@OnCluster
class ClusterAnswersTest {

    private static final int PASSAGES = 600;
    private static final int QUESTIONS = 200;
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final TestCluster cluster;

    ClusterAnswersTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void answersTwoHundredQuestionsAsTheEmbeddedIndexDoes() {
        var madeUp = new MadeUpCorpus(PASSAGES);
        Path documents = folder.resolve("documents");
        madeUp.write(documents);
        List<String> questions = new MadeUpQuestions(madeUp).some(QUESTIONS);
        ClusterSettings settings = cluster.settings(3);
        try (Opened embedded = open(documents, Map.of());
                Opened onCluster = open(documents, ClusterVariables.of(settings))) {
            int excerpts = 0;
            for (String question : questions) {
                String expected = answer(embedded, question);
                assertEquals(expected, answer(onCluster, question));
                excerpts += expected.contains("\"quote\"") ? 1 : 0;
            }
            assertTrue(excerpts > QUESTIONS / 2, "Only " + excerpts + " have excerpts");
        }
    }

    @Test
    void answersAndProvesWithoutTheFiles() throws IOException {
        Run run = Run.in(folder);
        ClusterSettings settings = cluster.settings(1);
        Run.Outcome expected = run.of("ask", "--json", "what did Brask say?");
        Run.Outcome indexed = run.with(ClusterVariables.of(settings)).of("index");
        assertEquals(Main.ANSWERED, indexed.status(), indexed.err());
        Run without = run.with(ClusterVariables.withoutFiles(settings));
        for (String file : List.of("harbour.txt", "budget.txt", "sources.json")) {
            Files.delete(run.seed(file));
        }
        Run.Outcome outcome = without.of("ask", "--json", "what did Brask say?");
        assertEquals(Main.ANSWERED, outcome.status(), outcome.err());
        assertEquals(timeless(expected.out()), timeless(outcome.out()));
        assertEquals(Main.ERROR, without.of("index").status());
    }

    @Test
    void neverShowsWhatIsNotPublishedAnyMoreAndAnswersFromWhatIs() throws IOException {
        Run run = Run.in(folder);
        ClusterSettings settings = cluster.settings(1);
        run.with(ClusterVariables.of(settings)).of("index");
        try (Opened opened = openWithoutFiles(settings)) {
            String before = answer(opened, "what did Brask say?");
            Path harbour = run.seed("harbour.txt");
            Files.writeString(harbour, "\n\n" + Files.readString(harbour));
            assertEquals(Main.ANSWERED, run.with(ClusterVariables.of(settings)).of("index").status());
            // Withheld, until what is there now was made ready: by whoever asks next, or by the program itself, which may be slow.
            Await.until("what is there now", SOON, () -> {
                String after = answer(opened, "what did Brask say?");
                assertNotEquals(before, after);
                return after.contains("\"verdict\":\"quoted\"");
            });
        }
    }

    @Test
    void publishesByItselfWhatIsAddedToTheFolderAndNoticesWhatOthersHavePublished() throws Exception {
        Run run = Run.in(folder);
        ClusterSettings settings = cluster.settings(1);
        try (Opened withFolder = open(folder.resolve("seeds"), ClusterVariables.of(settings));
                Opened opened = openWithoutFiles(settings)) {
            assertTrue(answer(opened, "what did Aune say?").contains("\"verdict\":\"not-found\""));
            Files.writeString(run.seed("late.txt"), "Late news\n\n\"The bridge is open again,\" Ida Aune said.\n");
            Await.until("what was added", SOON, () -> opened.corpus().entries().size() == 3);
            assertTrue(answer(opened, "what did Aune say?").contains("The bridge is open again"));
            // It answers from there when it has published it, and not before.
            Await.until("an answer where it was added", SOON,
                    () -> answer(withFolder, "what did Aune say?").contains("The bridge is open again"));
        }
        Await.until("an end of looking", SOON,
                () -> Thread.getAllStackTraces().keySet().stream().noneMatch(one -> one.getName().equals("published")));
    }

    @Test
    void saysThatTheClusterIsAwayAndAnswersWhenItIsBack() throws IOException {
        Run run = Run.in(folder);
        ClusterSettings settings = cluster.settings(1);
        try (Forwarding way = new Forwarding(cluster.node(1).address())) {
            Map<String, String> environment = ClusterVariables.by(way.address(), settings);
            try (Serving serving = Serving.of(folder.resolve("seeds"), folder.resolve("data"), environment)) {
                String question = Serving.text(Map.of("q", "who spoke of ships in the harbour?"));
                assertEquals(200, serving.post("/api/ask", question).statusCode());
                way.cut();
                var away = serving.post("/api/ask", question);
                assertEquals(503, away.statusCode());
                assertTrue(away.body().contains("cannot be searched at the moment"), away.body());
                assertEquals(503, serving.get("/?q=who+spoke+of+ships+in+the+harbour").statusCode());
                Run.Outcome outcome = run.with(environment).of("ask", "who spoke of ships in the harbour?");
                assertEquals(Main.ERROR, outcome.status());
                assertTrue(outcome.err().contains("The OpenSearch cluster at " + way.address() + " cannot be reached"),
                        outcome.err());
                way.mend();
                assertEquals(200, serving.post("/api/ask", question).statusCode());
            }
        }
    }

    @Test
    void tellsWhetherTheClusterIsSetUpRight() {
        Run run = Run.in(folder);
        ClusterSettings settings = cluster.settings(1);
        Run checked = run.with(ClusterVariables.of(settings));
        Run.Outcome before = checked.of("check", "search");
        assertEquals(Main.ANSWERED, before.status(), before.out());
        assertTrue(before.out().contains("ok    The index " + settings.index() + " is not there yet"), before.out());
        checked.of("index");
        assertTrue(checked.of("check", "search").out().contains("holds 2 documents"));
        Run.Outcome wrong = checked.with("ONRECORD_SEARCH_ADDRESSES", "http://127.0.0.1:1 http://no-such.invalid:9200")
                .with("ONRECORD_SEARCH_USER", "bot").with("ONRECORD_SEARCH_PASSWORD", "s3cret-x").of("check", "search");
        assertEquals(Main.ERROR, wrong.status());
        assertTrue(wrong.out().contains("WRONG The OpenSearch cluster at http://127.0.0.1:1 cannot be reached"),
                wrong.out());
        assertTrue(wrong.out().contains("no-such.invalid:9200: what says who the bot is goes there unencrypted"),
                wrong.out());
        assertFalse((wrong.out() + wrong.err()).contains("s3cret"));
    }

    private Opened open(Path documents, Map<String, String> environment) {
        var variables = new HashMap<>(environment);
        variables.put("ONRECORD_DATA", folder.resolve("data").toString());
        var surroundings = new Surroundings(Streams.ofProcess(), variables, Path.of(""), folder);
        return new Wiring(SettingsReader.read(surroundings, null).withCorpus(documents)).open((done, all) -> {
        });
    }

    private Opened openWithoutFiles(ClusterSettings settings) {
        return open(folder.resolve("nowhere"), ClusterVariables.withoutFiles(settings));
    }

    private static String answer(Opened opened, String question) {
        var turn = opened.desk().ask(question, Optional.empty());
        return timeless(opened.gate().pass(turn, new JsonRenderer(opened.links())).message());
    }

    private static String timeless(String json) {
        ObjectNode answer = (ObjectNode) Serving.json(json);
        answer.remove("elapsedMillis");
        return answer.toString();
    }
}
