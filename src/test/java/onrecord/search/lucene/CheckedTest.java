package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.search.TestCorpus;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedTest {

    /** Every index is a large one here. */
    private static final long SMALL = 0;

    private static final Corpus PEARS = new TestCorpus().with("pears.txt", "Pears", "Pears ripen in summer.\n")
            .corpus();

    @TempDir
    private Path folder;

    private FSDirectory directory;

    @BeforeEach
    void build() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(PEARS, (done, all) -> {
            });
        }
        directory = FSDirectory.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        directory.close();
    }

    @Test
    void readsALargeIndexThroughOnce() throws IOException {
        assertTrue(Storage.sound(directory, SMALL));
        spoil();
        assertTrue(Storage.sound(directory, SMALL), "was read through although nothing shows that it changed");
        assertFalse(Storage.sound(directory), "a small one is read through each time");
    }

    @Test
    void readsItThroughAgainWhenAFileIsOfAnotherTimeThanItWas() throws IOException {
        assertTrue(Storage.sound(directory, SMALL));
        spoil();
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 1));
        }
        assertFalse(Storage.sound(directory, SMALL));
    }

    @Test
    void readsItThroughAgainAfterAWeek() throws IOException {
        assertTrue(Storage.sound(directory, SMALL));
        spoil();
        long now = System.currentTimeMillis();
        Path record = folder.resolve("checked");
        Files.setLastModifiedTime(record, FileTime.fromMillis(now - Duration.ofDays(6).toMillis()));
        assertTrue(Storage.sound(directory, SMALL));
        Files.setLastModifiedTime(record, FileTime.fromMillis(now - Duration.ofDays(8).toMillis()));
        assertFalse(Storage.sound(directory, SMALL));
    }

    @Test
    void readsItThroughAgainAfterSomethingCouldNotBeRead() throws IOException {
        assertTrue(Storage.sound(directory, SMALL));
        spoil();
        Checked.forget(directory);
        assertFalse(Storage.sound(directory, SMALL));
    }

    @Test
    void neverTakesAnIndexForCheckedThatIsNotSound() throws IOException {
        spoil();
        assertFalse(Storage.sound(directory, SMALL));
        assertFalse(Storage.sound(directory, SMALL));
    }

    @Test
    void isNoHindranceToTheIndex() throws IOException {
        assertTrue(Storage.sound(directory, SMALL));
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertEquals(0, index.update(PEARS, (done, all) -> {
            }));
        }
        assertTrue(Storage.sound(directory, SMALL));
    }

    /** Changes a byte of what is kept of the documents, and nothing that a look at the file would show. */
    private void spoil() throws IOException {
        Path largest = files().stream().filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
        FileTime time = Files.getLastModifiedTime(largest);
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(largest, bytes);
        Files.setLastModifiedTime(largest, time);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("_")).toList();
        }
    }
}
