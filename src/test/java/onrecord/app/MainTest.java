package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.app.Run.Outcome;
import onrecord.chat.JsonRenderer;
import onrecord.search.lucene.LuceneIndex;
import org.junit.jupiter.api.Test;

class MainTest extends OwnRun {

    @Test
    void answersAQuestionWithExactWords() {
        Outcome outcome = run.of("ask", "what did Brask say on ships?");
        assertEquals(
                """
                        Odo Brask, own words · Quennar reopens its harbour · The Quennar Gazette · 9 March 2031
                          "“We counted every ship twice, and none was missing,” said harbour master Odo Brask."
                          https://gazette.example/2031/harbour#:~:text=%E2%80%9CWe%20counted%20every%20ship%20twice%2C%20and%20none%20was%20missing%2C%E2%80%9D%20said%20harbour%20master%20Odo%20Brask.
                        """,
                outcome.out());
        assertEquals(Main.ANSWERED, outcome.status());
    }

    @Test
    void takesAQuestionWithoutQuotationMarksAndWithoutTheCommand() {
        String answer = run.of("ask", "what did Torren say on ships?").out();
        assertEquals(answer, run.of("ask", "what", "did", "Torren", "say", "on", "ships?").out());
        assertEquals(answer, run.of("what", "did", "Torren", "say", "on", "ships?").out());
        assertEquals(answer, run.piped("what did Torren say on ships?\n", "ask").out());
        assertEquals(answer, run.piped("what did Torren say on ships?\n", "ask", "-").out());
    }

    @Test
    void tellsByItsStatusThatThereIsNoAnswer() {
        Outcome outcome = run.of("ask", "what did Torren say on dragons?");
        assertEquals(Main.NOT_FOUND, outcome.status());
        assertEquals("", outcome.err());
    }

    @Test
    void answersInJsonWithLinksAndLines() {
        Outcome outcome = run.of("ask", "--json", "what did Torren say about lighthouses?");
        assertTrue(outcome.out().startsWith("{\"id\":null,\"question\":\"what did Torren say about lighthouses?\","),
                outcome.out());
        assertTrue(outcome.out().contains("/seeds/budget.txt:3\""), outcome.out());
        assertEquals(1, outcome.out().lines().count());
    }

    @Test
    void answersAsMuchAndAsBoldlyAsItIsTold() {
        String question = "what did Torren say?";
        assertEquals(2, run.of("ask", question).out().split("\n\n", -1).length);
        assertEquals(1, run.with("ONRECORD_ANSWER_EXCERPTS", "1").of("ask", question).out().split("\n\n", -1).length);
        Outcome timid = run.with("ONRECORD_ANSWER_THRESHOLD", "1").of("ask", "what did Brask say on ships?");
        assertEquals(Main.NOT_FOUND, timid.status(), timid.out());
    }

    @Test
    void readsAnotherCorpus() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("a.txt"), "A note\n\nVela Marsh said that the mill is sold.\n");
        Outcome outcome = run.of("ask", "--corpus", other.toString(), "what did Marsh say?");
        assertTrue(outcome.out().contains("\"Vela Marsh said that the mill is sold.\""), outcome.out());
    }

    @Test
    void takesTheCorpusBeforeTheCommandAsWell() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("a.txt"), "A note\n\nVela Marsh said that the mill is sold.\n");
        String before = run.of("--corpus", other.toString(), "statements").out();
        assertEquals(run.of("statements", "--corpus", other.toString()).out(), before);
        assertTrue(before.contains("\tVela Marsh\t"), before);
        assertEquals(Main.ERROR, run.of("--config", "nowhere.yaml", "ask", "what did Brask say?").status());
    }

    @Test
    void listsStatementsForPeopleAndForPrograms() {
        List<String> lines = run.of("statements").out().lines().toList();
        assertTrue(lines.stream().allMatch(line -> line.split("\t", -1).length == 4), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.contains("\tOdo Brask\tdirect\tWe counted every ship twice")),
                lines::toString);
        String json = run.of("statements", "--json").out();
        assertTrue(json
                .contains("\"quote\":\"We counted every ship twice, and none was missing,\",\"speaker\":\"Odo Brask\","
                        + "\"speakers\":[\"Odo Brask\"],\"speech\":\"direct\",\"cue\":\""),
                json);
    }

    @Test
    void indexesOnlyWhatChanged() throws IOException {
        assertEquals("Documents indexed or taken out: 2\n", run.of("index").out());
        assertEquals("The index is up to date.\n", run.of("index").out());
        Files.writeString(run.seed("budget.txt"), "Another\n\nIlva Torren said no.\n");
        assertTrue(run.of("index").out().matches("Documents indexed or taken out: [12]\n"));
        assertEquals("Documents indexed or taken out: 2\n", run.of("index", "--rebuild").out());
    }

    @Test
    void leavesAnIndexAloneThatAnotherWritesAndAnswersAllTheSame() throws IOException {
        run.of("index");
        try (Stream<Path> folders = Files.list(folder.resolve("home/.local/share/onrecord/index"));
                LuceneIndex other = LuceneIndex.open(folders.findFirst().orElseThrow())) {
            Outcome second = run.of("index");
            assertEquals(Main.ERROR, second.status());
            assertTrue(second.err().contains("in use by another process") && second.err().lines().count() == 1,
                    second.err());
            assertEquals(Main.ANSWERED, run.of("ask", "what did Torren say on ships?").status(), other::toString);
        }
    }

    @Test
    void talksInAPipe() {
        Outcome outcome = run.piped("what did Torren say on ships?\nand on lighthouses?\n/quit\n");
        assertTrue(outcome.out().contains("no ship had been lost"), outcome.out());
        assertTrue(outcome.out().contains("40 million crowns"), outcome.out());
        assertEquals(Main.ANSWERED, outcome.status());
    }

    @Test
    void quotesTheSameStatementOfTwoDocumentsOnceAndNamesBoth() throws IOException {
        Files.copy(run.seed("harbour.txt"), run.seed("copy.txt"));
        String answer = run.of("ask", "what did Torren say on ships and the harbour?").out();
        assertEquals(1, answer.split("no ship had been lost", -1).length - 1, answer);
        assertEquals(1, answer.split("also in: Quennar reopens its harbour", -1).length - 1, answer);
    }

    @Test
    void offersTheWordThatLettersOfAnotherScriptHide() {
        Outcome outcome = run.of("ask", "harb\u043eur");
        assertEquals(Main.NOT_FOUND, outcome.status(), outcome.out());
        assertTrue(outcome.out().contains("did you mean “harbour”?"), outcome.out());
    }

    @Test
    void findsAWordHoweverItIsTyped() {
        String answer = run.of("ask", "harbour").out();
        assertTrue(answer.contains("The harbour had been closed"), answer);
        for (String typed : List.of("HARBOUR", "harb\u200bour", "\uff48\uff41\uff52\uff42\uff4f\uff55\uff52",
                "harbo\u0301ur")) {
            assertEquals(answer, run.of("ask", typed).out(), typed);
        }
    }

    @Test
    void withholdsWhatChangedAfterItWasFoundAndReadsItAgain() {
        var replaced = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var settings = SettingsReader.read(run.surroundings("", replaced, replaced), null);
        try (Opened opened = new Wiring(settings).open((done, all) -> {
        })) {
            var renderer = new JsonRenderer(opened.links());
            String question = "what did Torren say on ships?";
            var turn = opened.desk().ask(question, Optional.empty());
            Files.writeString(run.seed("harbour.txt"), "News\n\nIlva Torren said that two ships were lost.\n");
            var first = opened.gate().pass(turn, renderer);
            assertTrue(first.message().contains("the source changed after it was read"), first.message());
            var second = opened.gate().pass(opened.desk().ask(question, Optional.empty()), renderer);
            assertTrue(second.message().contains("two ships were lost"), second.message());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot change the source", e);
        }
    }

    @Test
    void answersTheSameWhereTheLettersAreTurkish() {
        String answer = run.of("ask", "WHAT DID ILVA TORREN SAY ON SHIPS?").out();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            assertEquals(answer, run.of("ask", "WHAT DID ILVA TORREN SAY ON SHIPS?").out());
            assertTrue(answer.contains("no ship had been lost"), answer);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() {
        var closed = new PrintStream(new OutputStream() {

            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        }, true, StandardCharsets.UTF_8);
        var err = new ByteArrayOutputStream();
        var surroundings = run.surroundings("{\"q\":\"a\"}\n".repeat(1_000), closed,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        new Main(surroundings).run("ask", "--batch", "-");
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void helpsAndTellsItsVersion() {
        assertTrue(run.of("--help").out().contains("statements"));
        assertTrue(run.of("ask", "--help").out().contains("1   the documents hold no answer"),
                run.of("ask", "--help").out());
        assertTrue(run.of("--version").out().matches("OnRecord .+, Java 2\\d.*\n"));
    }

    @Test
    void suggestsWhatWasMeant() {
        Outcome command = run.of("statments");
        assertEquals(Main.ERROR, command.status());
        assertTrue(command.err().contains("Did you mean: onrecord statements?"), command.err());
        Outcome option = run.of("ask", "--jsn", "Iran");
        assertEquals(Main.ERROR, option.status());
        assertTrue(option.err().contains("--json"), option.err());
        assertTrue(run.of("iran").err().contains("onrecord ask"), run.of("iran").err());
    }

    @Test
    void saysWhatIsWrongWithACorpusAndHowToPutItRight() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path home = Files.createDirectories(folder.resolve("home"));
        Path disk = Files.createSymbolicLink(folder.resolve("disk"), Path.of("/"));
        for (String corpus : List.of("/", "no/such/folder", file.toString(), home.toString(), folder.toString(),
                disk.toString())) {
            Outcome outcome = run.of("ask", "--corpus", corpus, "Iran");
            assertEquals(Main.ERROR, outcome.status(), corpus);
            assertTrue(outcome.err().contains("--corpus") && outcome.err().lines().count() == 1, outcome.err());
            assertFalse(outcome.err().contains("a fault in the program"), outcome.err());
            assertEquals("", outcome.out());
        }
    }

    @Test
    void findsNoAnswerWhereATitleHasTheNameAndNothingHasWhatIsAsked() {
        String seeds = Path.of("seeds").toAbsolutePath().toString();
        assertEquals(Main.NOT_FOUND, run.of("ask", "--corpus", seeds, "what is the capital of Canada?").status());
        assertEquals(Main.ANSWERED, run.of("ask", "--corpus", seeds, "who visits Canada?").status());
    }

    @Test
    void refusesAMegabyteAndSaysSo() {
        Outcome outcome = run.piped("a".repeat(1_048_576), "ask");
        assertEquals(Main.ERROR, outcome.status());
        assertEquals("onrecord: The question is too long: at most 1000000 characters are read.\n", outcome.err());
    }

    @Test
    void saysThatAQuestionWasCut() {
        assertTrue(run.of("ask", "ships ".repeat(8_000)).out()
                .startsWith("Your question was cut: only its first 4000 characters were read."));
    }

    @Test
    void readsNoFileThatAQuestionNames() {
        assertEquals("", run.of("ask", "@everyone", "ships").err());
    }
}
