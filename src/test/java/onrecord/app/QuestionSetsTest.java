package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import onrecord.app.Run.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's own questions. How many are answered well is printed; that nobody is misquoted is required. */
class QuestionSetsTest {

    private static final Path SEEDS = Path.of("seeds");

    @TempDir
    Path folder;

    @Test
    void misquotesNobodyOfTheVisit() throws URISyntaxException {
        require(SEEDS, resource("seeds.jsonl"));
    }

    @Test
    void misquotesNobodyOfTheFerry() throws URISyntaxException {
        require(resource("ferry"), resource("ferry.jsonl"));
    }

    @Test
    void checksComparesAndTellsInOrderWithoutAMisquote() throws URISyntaxException {
        require(resource("ferry"), resource("ferry-later.jsonl"));
    }

    private void require(Path corpus, Path questions) {
        Outcome outcome = Run.in(folder).of("eval", corpus.toString(), questions.toString());
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(questions.getFileName());
        out.print(outcome.out());
        assertEquals(Main.ANSWERED, outcome.status(), outcome.out() + outcome.err());
    }

    private static Path resource(String name) throws URISyntaxException {
        URL found = QuestionSetsTest.class.getResource("/onrecord/eval/" + name);
        assertNotNull(found, name);
        return Path.of(found.toURI());
    }
}
