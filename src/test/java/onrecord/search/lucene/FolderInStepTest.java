package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import onrecord.attribution.StatementFinder;
import onrecord.corpus.Corpus;
import onrecord.corpus.Entry;
import onrecord.reading.CorpusReader;
import onrecord.reading.FolderIntake;
import onrecord.reading.FolderTexts;
import onrecord.search.Hit;
import onrecord.search.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index is brought in step with a folder, and reads what it must. */
class FolderInStepTest {

    /** Long enough ago for a later change to show. */
    private static final FileTime THEN = FileTime.fromMillis(1_600_000_000_000L);
    private static final FileTime LATER = FileTime.fromMillis(1_600_000_060_000L);

    @TempDir
    private Path folder;

    private final List<String> read = Collections.synchronizedList(new ArrayList<>());
    private final List<String> looked = Collections.synchronizedList(new ArrayList<>());
    private final CorpusReader reader = new CorpusReader((document, passages) -> {
        read.add(document.file());
        return new StatementFinder().read(document, passages);
    });

    @BeforeEach
    void write() throws IOException {
        write("apples.txt", "Fruit\n\nOrla Quill said that apples ripen in autumn.\n", THEN);
        write("pears.txt", "Fruit\n\nOrla Quill said that pears ripen in summer.\n", THEN);
    }

    @Test
    void readsNothingWhereNothingChanged() {
        start().close();
        assertEquals(2, read.size());
        forget();
        try (LuceneReader second = start()) {
            assertEquals(List.of(), read);
            assertEquals(List.of(), looked);
            assertEquals(List.of("pears.txt"), files(second, "pears"));
            assertEquals(2, second.shelf(texts()).entries().size());
        }
    }

    @Test
    void readsWhatIsNewAndWhatChanged_andTakesOutWhatIsGone() throws IOException {
        write("plums.txt", "Fruit\n\nPlums ripen last.\n", THEN);
        start().close();
        forget();
        write("apples.txt", "Fruit\n\nOrla Quill said that apples rot in winter.\n", LATER);
        Files.delete(folder.resolve("corpus/plums.txt"));
        write("figs.txt", "Fruit\n\nFigs ripen twice.\n", THEN);
        try (LuceneReader now = start()) {
            assertEquals(Set.of("apples.txt", "figs.txt"), Set.copyOf(read));
            assertEquals(List.of("apples.txt"), files(now, "winter"));
            assertEquals(List.of(), files(now, "plums"));
            assertEquals(List.of("figs.txt"), files(now, "figs"));
            assertEquals(List.of("apples.txt", "figs.txt", "pears.txt"),
                    now.shelf(texts()).entries().stream().map(Entry::file).toList());
        }
    }

    @Test
    void readsAFileAgainThatHasAnotherName() throws IOException {
        start().close();
        forget();
        Files.move(folder.resolve("corpus/pears.txt"), folder.resolve("corpus/zebras.txt"));
        try (LuceneReader now = start()) {
            assertEquals(List.of("zebras.txt"), read);
            assertEquals(List.of("zebras.txt"), files(now, "pears"));
        }
    }

    @Test
    void doesNotReadAFileAgainThatWasOnlyTouched() throws IOException {
        start().close();
        forget();
        Files.setLastModifiedTime(folder.resolve("corpus/pears.txt"), LATER);
        start().close();
        assertEquals(List.of(), read);
        assertEquals(List.of("1 of 1"), looked);
        forget();
        start().close();
        assertEquals(List.of(), looked);
    }

    @Test
    void looksOnceMoreAtAFileThatWasJustWritten() throws IOException {
        write("pears.txt", "Fruit\n\nOrla Quill said that pears ripen in summer.\n",
                FileTime.fromMillis(System.currentTimeMillis()));
        start().close();
        forget();
        // Written again within a tick of its clock, and as long as it was.
        FileTime same = Files.getLastModifiedTime(folder.resolve("corpus/pears.txt"));
        write("pears.txt", "Fruit\n\nOrla Quill said that pears ripen in winter.\n", same);
        try (LuceneReader now = start()) {
            assertEquals(List.of("pears.txt"), read);
            assertEquals(List.of("pears.txt"), files(now, "winter"));
        }
    }

    @Test
    void readsADocumentAgainWhoseSourceIsToldOtherwise() throws IOException {
        write("sources.json", "[{\"file\": \"pears.txt\", \"title\": \"On pears\"}]", THEN);
        start().close();
        forget();
        write("sources.json", "[{\"file\": \"pears.txt\", \"title\": \"About pears\"}]", THEN);
        try (LuceneReader now = start()) {
            assertEquals(List.of("pears.txt"), read);
            assertEquals("About pears",
                    new Corpus(now.shelf(texts())).entry("pears.txt").orElseThrow().citation().title());
        }
    }

    @Test
    void saysEachTimeWhatIsWrongWithTheListOfSources_withoutReadingItAgain() throws IOException {
        write("sources.json", "[{\"file\": \"quinces.txt\", \"title\": \"On quinces\"}]", THEN);
        List<String> wrong = List.of("sources.json: names quinces.txt, which is not in the folder.");
        for (int i = 0; i < 2; i++) {
            try (LuceneReader now = start()) {
                assertEquals(wrong, now.notes());
            }
        }
        // A list is known by its size and time, as documents are: that this is not seen shows that it was not read.
        write("sources.json", "[{\"file\": \"damsons.txt\", \"title\": \"On damsons\"}]", THEN);
        try (LuceneReader now = start()) {
            assertEquals(wrong, now.notes());
        }
        Files.setLastModifiedTime(folder.resolve("corpus/sources.json"), LATER);
        try (LuceneReader now = start()) {
            assertEquals(List.of("sources.json: names damsons.txt, which is not in the folder."), now.notes());
        }
    }

    @Test
    void noticesThatAFileOfTheListOfSourcesIsThereNow() throws IOException {
        write("sources.json", "[{\"file\": \"figs.txt\", \"title\": \"On figs\"}]", THEN);
        start().close();
        write("figs.txt", "Fruit\n\nFigs ripen twice.\n", THEN);
        try (LuceneReader now = start()) {
            assertEquals(List.of(), now.notes());
            assertEquals("On figs", new Corpus(now.shelf(texts())).entry("figs.txt").orElseThrow().citation().title());
        }
    }

    @Test
    void looksOnceMoreAtAListOfSourcesThatWasAnotherWhileItWasRead() throws IOException {
        write("sources.json", "[{\"file\": \"pears.txt\", \"title\": \"On pears\"}]", THEN);
        FolderIntake seen = look("rules");
        write("sources.json", "[{\"file\": \"pears.txt\", \"title\": \"About plums\"}]", LATER);
        start(seen).close();
        write("sources.json", "[{\"file\": \"pears.txt\", \"title\": \"On pears\"}]", THEN);
        try (LuceneReader now = start()) {
            assertEquals("On pears",
                    new Corpus(now.shelf(texts())).entry("pears.txt").orElseThrow().citation().title());
        }
    }

    @Test
    void readsADocumentAgainThatWasAnotherWhileItWasRead() throws IOException {
        String pears = Files.readString(folder.resolve("corpus/pears.txt"));
        FolderIntake seen = look("rules");
        write("pears.txt", "Fruit\n\nOrla Quill said that pears ripen in winter.\n", LATER);
        start(seen).close();
        write("pears.txt", pears, THEN);
        try (LuceneReader now = start()) {
            assertEquals(List.of("pears.txt"), files(now, "pears in summer"));
            assertEquals(List.of(), files(now, "winter"));
        }
    }

    @Test
    void doesNotBelieveWhatWasFoundOfAnEarlierState() throws IOException {
        String pears = Files.readString(folder.resolve("corpus/pears.txt"));
        start().close();
        // Too fresh for what is found now to be written down.
        write("pears.txt", "Fruit\n\nOrla Quill said that pears ripen in winter.\n",
                FileTime.fromMillis(System.currentTimeMillis()));
        start().close();
        write("pears.txt", pears, THEN);
        try (LuceneReader now = start()) {
            assertEquals(List.of(), files(now, "winter"));
        }
    }

    @Test
    void usesAnIndexThatIsInStep_whileAnotherProcessWritesToIt() throws IOException {
        start().close();
        forget();
        Files.setLastModifiedTime(folder.resolve("corpus/pears.txt"), LATER);
        start().close();
        forget();
        Files.writeString(folder.resolve("corpus/sources.json"), "[]");
        try (LuceneIndex writing = LuceneIndex.open(folder.resolve("index")); LuceneReader now = start()) {
            assertEquals(List.of(), looked);
            assertEquals(List.of("pears.txt"), files(now, "pears"));
            assertEquals(List.of("pears.txt"), files(writing.reader(), "pears"));
        }
    }

    @Test
    void readsEverythingAgainByOtherRules() {
        start().close();
        forget();
        start("other rules").close();
        assertEquals(2, read.size());
    }

    @Test
    void saysEachTimeWhatCouldNotBeRead_withoutReadingItAgain() throws IOException {
        Path broken = folder.resolve("corpus/broken.txt");
        Files.write(broken, new byte[]{(byte) 0x93, 'I', 'r', 'a', 'n'});
        Files.setLastModifiedTime(broken, THEN);
        String why = "broken.txt: byte 0 (line 1) is not UTF-8; the file is left out. Save it as UTF-8.";
        for (String seen : List.of("3 of 3", "")) {
            looked.clear();
            try (LuceneReader now = start()) {
                assertEquals(List.of(why), now.notes());
                assertEquals(seen, looked.isEmpty() ? "" : looked.getLast());
            }
        }
        write("broken.txt", "Fruit\n\nIran grows pears.\n", LATER);
        try (LuceneReader now = start()) {
            assertEquals(List.of(), now.notes());
            assertEquals(List.of("broken.txt"), files(now, "Iran"));
        }
    }

    @Test
    void givesBackEachReadingAsItWasRead_whateverTheFile() throws IOException {
        write("page.html", "<title>Pears</title><nav>Home</nav><p>Orla Quill said: &ldquo;Pears &amp; figs.&rdquo;</p>",
                THEN);
        write("notes.md", "# Pears\n\n> We *like* pears, said Orla Quill.\n", THEN);
        write("marked.txt", "\uFEFFFruit\n\nPears, “said” Orla Quill.\n", THEN);
        Files.write(folder.resolve("corpus/wide.txt"),
                "\uFEFFPears \uD83C\uDF50 ripen.".getBytes(StandardCharsets.UTF_16LE));
        Corpus read = reader.read(folder.resolve("corpus")).corpus();
        assertEquals(6, read.size());
        try (LuceneReader index = start()) {
            Corpus kept = new Corpus(index.shelf(texts()));
            assertEquals(read.entries(), kept.entries());
            assertEquals(read.readings().toList(), kept.readings().toList());
        }
    }

    @Test
    void givesBackNoReadingOfAFileThatChanged_andTellsSo() throws IOException {
        write("page.html", "<title>Pears</title><p>Orla Quill said that pears ripen.</p>", THEN);
        List<String> changed = new ArrayList<>();
        try (LuceneReader index = start()) {
            Corpus kept = new Corpus(index.shelf(new FolderTexts(folder.resolve("corpus"), changed::add)));
            assertTrue(kept.reading("pears.txt").isPresent());
            write("pears.txt", "Fruit\n\nOrla Quill said that pears ripen in winter.\n", LATER);
            write("apples.txt", "Fruit\n\nOrla Quill said that apples ripen in winter.\n", THEN);
            write("page.html", "<title>Pears</title><p>Orla Quill said that pears rot.</p>", LATER);
            for (String file : List.of("apples.txt", "page.html", "pears.txt")) {
                assertTrue(kept.reading(file).isEmpty(), file);
            }
            assertEquals(List.of("apples.txt", "page.html", "pears.txt"), changed);
        }
    }

    private LuceneReader start() {
        return start("rules");
    }

    private LuceneReader start(String rules) {
        return start(look(rules));
    }

    private FolderIntake look(String rules) {
        return reader.look(folder.resolve("corpus"), rules, Set.of());
    }

    private LuceneReader start(FolderIntake seen) {
        return LuceneReader.of(seen, folder.resolve("index"), (done, all) -> looked.add(done + " of " + all));
    }

    private FolderTexts texts() {
        return new FolderTexts(folder.resolve("corpus"), file -> {
        });
    }

    private void forget() {
        read.clear();
        looked.clear();
    }

    private void write(String file, String text, FileTime time) throws IOException {
        Path path = folder.resolve("corpus").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, time);
    }

    private static List<String> files(LuceneReader index, String words) {
        return index.retrieve(new Query(words, Set.of()), 10).best().stream().map(Hit::file).distinct().toList();
    }
}
