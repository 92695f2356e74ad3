package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.Sources.State;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesOnDiskTest {

    /** Of the three letters "abc": the first example of the standard, FIPS 180. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private final AtomicInteger changes = new AtomicInteger();
    private final Document document = new Document("in/a.txt", ABC, "abc", new Citation("A", null, null, null));

    private Path file() {
        return folder.resolve("in").resolve("a.txt");
    }

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(file(), "abc");
    }

    @Test
    void knowsAFileThatIsWhatWasRead() {
        assertEquals(State.UNCHANGED, new FilesOnDisk(folder, file -> changes.incrementAndGet()).state(document));
        assertEquals(0, changes.get());
    }

    @Test
    void noticesOneByteThatChanged() throws IOException {
        var files = new FilesOnDisk(folder, file -> changes.incrementAndGet());
        assertEquals(State.UNCHANGED, files.state(document));
        Files.writeString(file(), "abd");
        Files.setLastModifiedTime(file(), FileTime.fromMillis(1));
        assertEquals(State.CHANGED, files.state(document));
        assertEquals(1, changes.get());
    }

    @Test
    void noticesAFileThatIsWrittenAgainWithinATickOfItsClock() throws IOException {
        FileTime now = FileTime.fromMillis(System.currentTimeMillis());
        Files.setLastModifiedTime(file(), now);
        var files = new FilesOnDisk(folder, file -> changes.incrementAndGet());
        assertEquals(State.UNCHANGED, files.state(document));
        Files.writeString(file(), "abd");
        Files.setLastModifiedTime(file(), now);
        assertEquals(State.CHANGED, files.state(document));
    }

    @Test
    void takesAFileThatWasOnlyTouchedForUnchanged() throws IOException {
        var files = new FilesOnDisk(folder, file -> changes.incrementAndGet());
        assertEquals(State.UNCHANGED, files.state(document));
        Files.setLastModifiedTime(file(), FileTime.fromMillis(1));
        assertEquals(State.UNCHANGED, files.state(document));
    }

    @Test
    void noticesThatAFileIsGone() throws IOException {
        Files.delete(file());
        assertEquals(State.GONE, new FilesOnDisk(folder, file -> changes.incrementAndGet()).state(document));
    }

    @Test
    void readsNothingButFiles() throws IOException {
        Files.delete(file());
        Files.createDirectory(file());
        assertEquals(State.GONE, new FilesOnDisk(folder, file -> changes.incrementAndGet()).state(document));
    }
}
