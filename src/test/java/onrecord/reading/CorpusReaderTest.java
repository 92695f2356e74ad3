package onrecord.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import onrecord.corpus.Citation;
import onrecord.corpus.Reading;
import onrecord.corpus.WebAddress;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusReaderTest {

    @TempDir
    private Path folder;

    private final CorpusReader reader = new CorpusReader(
            (document, passages) -> new Reading(document, passages, List.of(), List.of()));

    @Test
    void readsTheDocumentsOfTheVisit() {
        CorpusReader.Result result = reader.read(Path.of("seeds"));
        assertEquals(List.of(), result.warnings());
        Reading first = result.corpus().reading("000_4a7915fd809b5d26.txt").orElseThrow();
        assertEquals(
                new Citation("US, UK discuss global challenges", "The Diplomatic Insight", LocalDate.of(2023, 1, 18),
                        WebAddress.of("https://thediplomaticinsight.com/us-uk-discuss-global-challenges/")
                                .orElseThrow()),
                first.document().citation());
        assertEquals(64, first.document().sha256().length());
        assertEquals(List.of("Ukraine Issue", "Also Read: US, Japan to strengthen security ties", "On Iran",
                "People Protesting against Iranian draconian laws."), notQuotable(first));
        Reading second = result.corpus().reading("002_d92a4f0b9e6ee3fe.txt").orElseThrow();
        assertEquals(3, notQuotable(second).size(), () -> notQuotable(second).toString());
    }

    private static List<String> notQuotable(Reading reading) {
        return reading.passages().stream()
                .filter(passage -> !passage.quotable())
                .map(passage -> passage.span().in(reading.document().text()).replace('\u00A0', ' '))
                .toList();
    }

    @Test
    void leavesOutADocumentThatTheProgramStumblesOver() throws IOException {
        write("a.txt", "The town slept.");
        write("b.txt", "The town woke.");
        CorpusReader.Result result = new CorpusReader((document, passages) -> {
            if (document.file().equals("a.txt")) {
                throw new IllegalStateException("Nobody said this");
            }
            return new Reading(document, passages, List.of(), List.of());
        }).read(folder);
        assertEquals(List.of("a.txt: is left out, for a fault in the program: java.lang.IllegalStateException:"
                + " Nobody said this."), result.warnings());
        assertTrue(result.corpus().reading("b.txt").isPresent());
    }

    @Test
    void readsFoldersInFoldersInOrder() throws IOException {
        write("b.txt", "The town slept.");
        write("a/c.md", "# Ferry talks\n\nIt met.");
        write("a.html", "<p>It rained.");
        assertEquals(List.of("a.html", "a/c.md", "b.txt"), files(reader.read(folder)));
    }

    @Test
    void leavesOutWhatItCannotReadAndSaysSo() throws IOException {
        write("good.txt", "The town slept.");
        write("empty.txt", "");
        write("blank.txt", " \n\n");
        write("report.pdf", "%PDF-1.4");
        write("report.docx", "PK");
        write("report", "The town slept.");
        write(".hidden.txt", "The town slept.");
        write(".git/config.txt", "The town slept.");
        Files.write(folder.resolve("cp1252.txt"), new byte[]{(byte) 0x93, 'I', 'r', 'a', 'n', (byte) 0x94});
        CorpusReader.Result result = reader.read(folder);
        assertEquals(List.of("good.txt"), files(result));
        assertEquals(
                List.of("blank.txt: holds no words; the file is left out.",
                        "cp1252.txt: byte 0 (line 1) is not UTF-8; the file is left out. Save it as UTF-8.",
                        "empty.txt: is empty and is left out.",
                        "report: is left out: what is read is .txt, .text, .md, .markdown, .html and .htm.",
                        "report.docx: is left out: what is read is .txt, .text, .md, .markdown, .html and .htm.",
                        "report.pdf: is left out: what is read is .txt, .text, .md, .markdown, .html and .htm."),
                result.warnings());
    }

    @Test
    void followsNoLink(@TempDir Path elsewhere) throws IOException {
        write("good.txt", "The town slept.");
        Files.writeString(elsewhere.resolve("secret.txt"), "hunter2");
        Files.createSymbolicLink(folder.resolve("x"), elsewhere);
        Files.createSymbolicLink(folder.resolve("y.txt"), elsewhere.resolve("secret.txt"));
        CorpusReader.Result result = reader.read(folder);
        assertEquals(List.of("good.txt"), files(result));
        assertEquals(2, result.warnings().size());
    }

    @Test
    void neverWaitsForAPipe() throws Exception {
        write("good.txt", "The town slept.");
        Process made = new ProcessBuilder("mkfifo", folder.resolve("p.txt").toString()).start();
        assumeTrue(made.waitFor() == 0);
        CorpusReader.Result result = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> reader.read(folder));
        assertEquals(List.of("good.txt"), files(result));
        assertEquals(List.of("p.txt: is no plain file and is left out."), result.warnings());
    }

    @Test
    void skipsAFileThatMayNotBeRead() throws IOException {
        write("good.txt", "The town slept.");
        Path secret = write("secret.txt", "hunter2");
        assumeTrue(secret.toFile().setReadable(false));
        assumeFalse(Files.isReadable(secret), "the superuser reads everything");
        assertEquals(List.of("secret.txt: cannot be read and is left out."), reader.read(folder).warnings());
    }

    @Test
    void warnsOnOneLineWhateverAFileIsCalled() throws IOException {
        write("-rf\n\u202Etxt.exe.txt", "The town slept.");
        write("-rf.txt", "The town slept.");
        write("x".repeat(251) + ".txt", "The town slept.");
        CorpusReader.Result result = reader.read(folder);
        assertEquals(2, files(result).size());
        assertEquals(List.of(
                "-rf\\u000A\\u202Etxt.exe.txt: has characters in its name that cannot be shown; the file is left out."),
                result.warnings());
    }

    @Test
    void leavesOutFilesWhoseNamesAreNoCharacters() throws Exception {
        write("good.txt", "The town slept.");
        // In Latin-1, as old archives have them: Java has no way to write such a name.
        Process shell = new ProcessBuilder("sh", "-c",
                "printf 'It met.' | tee $(printf '\\351.txt') $(printf '\\350.txt')")
                .directory(folder.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assumeTrue(shell.waitFor() == 0, "the disk wants names in UTF-8");
        CorpusReader.Result result = reader.read(folder);
        assertEquals(List.of("good.txt"), files(result));
        String left = "\uFFFD.txt: has characters in its name that cannot be shown; the file is left out.";
        assertEquals(List.of(left, left), result.warnings());
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        Path large = write("large.html", "<p>It met.");
        Files.write(large, new byte[(16 << 20) + 1]);
        assertEquals(List.of("large.html: is larger than 16 MB and is left out."), reader.read(folder).warnings());
    }

    @Test
    void refusesAFolderThatIsNone() throws IOException {
        Path file = write("good.txt", "The town slept.");
        assertTrue(refusal(folder.resolve("none")).startsWith("There is no folder "));
        assertTrue(refusal(file).startsWith("A corpus is a folder; "));
    }

    @Test
    void refusesTheWholeDiskAndAHome() {
        assertTrue(refusal(Path.of("/")).contains("too wide"));
        assertTrue(refusal(Path.of(System.getProperty("user.home"))).contains("too wide"));
        assertThrows(IllegalArgumentException.class, () -> new CorpusFolder(folder, folder.resolve("someone")));
    }

    @Test
    void usesWhatTheListOfSourcesSays() throws IOException {
        write("a.txt", "The town slept.");
        write("sources.json", """
                [{"file": "a.txt", "title": "Ferry talks", "publisher": "Varn Post", "date": "2025-06-02",
                  "url": "https://post.example.org/a", "collection": "harbour", "mood": "wet"},
                 {"file": "gone.txt"}]""");
        CorpusReader.Result result = reader.read(folder);
        assertEquals(
                new Citation("Ferry talks", "Varn Post", LocalDate.of(2025, 6, 2),
                        WebAddress.of("https://post.example.org/a").orElseThrow()),
                citation(result));
        assertEquals(
                List.of("sources.json: a.txt: unknown key \"mood\" is ignored.",
                        "sources.json: names gone.txt, which is not in the folder."),
                result.warnings());
    }

    @Test
    void warnsOfADateThatIsNone() throws IOException {
        write("a.txt", "The town slept.");
        write("sources.json", "[{\"file\": \"a.txt\", \"title\": \"Ferry talks\", \"date\": \"2 June\"}]");
        CorpusReader.Result result = reader.read(folder);
        assertEquals(new Citation("Ferry talks", null, null, null), citation(result));
        assertEquals(List.of("sources.json: a.txt: \"date\" is not written 2023-01-18: \"2 June\" is ignored."),
                result.warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
        "https://reuters.com@evil.example/", "x y",
        "//evil.example/", "https:///x", "ftp://evil.example/"})
    void usesNoAddressThatIsNoPlainWebAddress(String url) throws IOException {
        write("a.txt", "The town slept.");
        write("sources.json", "[{\"file\": \"a.txt\", \"url\": \"" + url + "\"}]");
        CorpusReader.Result result = reader.read(folder);
        assertNull(citation(result).url());
        assertEquals(
                List.of("sources.json: a.txt: \"url\" is no plain http or https address: \"" + url + "\" is ignored."),
                result.warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\n{\"file\": \"a.txt\", \"title\": \"A\", \"title\": \"B\"}]", "[\n] {\"b\":",
        "[\n{\"file\": }]", "[\n",
        "[\n{\"file\": \"a.txt\", \"title\": \"\u0007\"}]"})
    void readsTheDocumentsWithoutAListThatIsBroken(String list) throws IOException {
        write("a.txt", "The town slept.");
        write("sources.json", list);
        CorpusReader.Result result = reader.read(folder);
        assertEquals(new Citation("The town slept.", null, null, null), citation(result));
        assertEquals(1, result.warnings().size(), () -> result.warnings().toString());
        assertTrue(result.warnings().getFirst().startsWith("sources.json: line 2: "),
                () -> result.warnings().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "7", "[7]", "[null, []]", "[{\"file\": 7}]",
        "[{\"file\": \"a.txt\", \"title\": 7}]",
        "[{\"file\": \"a.txt\", \"title\": \"a\\ud83d b\"}]", "[{\"file\": \"a.txt\"}, {\"file\": \"./a.txt\"}]"})
    void warnsOfWhatItCannotUseInTheList(String list) throws IOException {
        write("a.txt", "The town slept.");
        write("sources.json", list);
        CorpusReader.Result result = reader.read(folder);
        assertEquals("The town slept.", citation(result).title());
        assertFalse(result.warnings().isEmpty());
    }

    @Test
    void readsTheDocumentsWithoutAListThatIsTooLarge() throws IOException {
        write("a.txt", "The town slept.");
        write("sources.json", "[{\"file\": \"a.txt\", \"title\": \"A\"}]" + " ".repeat(SourceListReader.LIMIT));
        CorpusReader.Result result = reader.read(folder);
        assertEquals(List.of("sources.json: is larger than 64 MB; the documents are read without it."),
                result.warnings());
        assertEquals("The town slept.", citation(result).title());
    }

    @Test
    void warnsOfANumberTooLongToBeOne() throws IOException {
        write("a.txt", "The town slept.");
        write("sources.json", "[{\"file\": \"a.txt\", \"title\": " + "1".repeat(1001) + "}]");
        assertEquals(1, reader.read(folder).warnings().size());
    }

    @Test
    void givesTheSameWordsInTwoFilesTwice() throws IOException {
        write("a.txt", "The town slept.");
        write("b.txt", "The town slept.");
        List<Reading> readings = reader.read(folder).corpus().readings().toList();
        assertEquals(readings.get(0).document().sha256(), readings.get(1).document().sha256());
    }

    private String refusal(Path corpus) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> reader.read(corpus)).getMessage());
    }

    private static Citation citation(CorpusReader.Result result) {
        return result.corpus().readings().findFirst().orElseThrow().document().citation();
    }

    private static List<String> files(CorpusReader.Result result) {
        return result.corpus().readings().map(reading -> reading.document().file()).toList();
    }

    private Path write(String name, String words) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, words);
    }
}
