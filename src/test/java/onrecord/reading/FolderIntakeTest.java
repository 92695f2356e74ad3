package onrecord.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import onrecord.corpus.Reading;
import onrecord.reading.CorpusFolder.Found;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderIntakeTest {

    /** Long enough ago for a later change to show. */
    private static final FileTime THEN = FileTime.fromMillis(1_600_000_000_000L);

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        write("pears.txt", "Pears ripen in summer.");
    }

    @Test
    void isInTheSameStateAsLongAsNothingChanges() throws IOException {
        String before = state();
        assertNotEquals("", before);
        assertEquals(before, state());
        write("sources.json", "[]");
        String listed = state();
        assertNotEquals(before, listed);
        write("sources.json", "[ ]");
        assertNotEquals(listed, state());
        Files.delete(folder.resolve("sources.json"));
        Files.createSymbolicLink(folder.resolve("a link"), folder);
        assertNotEquals(before, state());
    }

    @Test
    void cannotTellItsState_whereAFileWasJustWrittenOrIsOfTheFuture() throws IOException {
        for (long ahead : List.of(0L, 3_600_000L)) {
            Files.setLastModifiedTime(folder.resolve("pears.txt"),
                    FileTime.fromMillis(System.currentTimeMillis() + ahead));
            assertEquals("", state());
        }
        Files.setLastModifiedTime(folder.resolve("pears.txt"), THEN);
        write("sources.json", "[]");
        Files.setLastModifiedTime(folder.resolve("sources.json"), FileTime.fromMillis(System.currentTimeMillis()));
        assertEquals("", state());
    }

    @Test
    void cannotTellItsState_whereTheListOfSourcesCannotBeRead() throws IOException {
        // A plain file that anybody may open, and nobody can read from its beginning.
        Path unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.isRegularFile(unreadable), "only Linux has one");
        Sighting seen = new Sighting(new TreeMap<>(), new Found(unreadable, Stamp.of(unreadable)), List.of(), true);
        FolderIntake intake = intake(seen);
        assertEquals(List.of("sources.json: cannot be read; the documents are read without it."), intake.notes());
        assertTrue(seen.listStands());
        assertEquals("", intake.state());
    }

    private String state() {
        return intake(Sighting.of(folder)).state();
    }

    private FolderIntake intake(Sighting seen) {
        return new FolderIntake(folder, seen, "rules", Set.of(),
                (document, passages) -> new Reading(document, passages, List.of(), List.of()));
    }

    private void write(String file, String text) throws IOException {
        Files.setLastModifiedTime(Files.writeString(folder.resolve(file), text), THEN);
    }
}
