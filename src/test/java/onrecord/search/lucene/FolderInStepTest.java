package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import onrecord.corpus.Entry;
import onrecord.reading.FolderIntake;
import org.junit.jupiter.api.Test;

/** An index is brought in step with a folder, and reads what it must. */
class FolderInStepTest extends IndexedFolder {

    @Test
    void readsNothingWhereNothingChanged() {
        start().close();
        assertEquals(2, read.size());
        forget();
        try (LuceneReader second = start()) {
            assertEquals(List.of(), read);
            assertEquals(List.of(), looked);
            assertEquals(List.of("pears.txt"), Fruit.files(second, "pears"));
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
            assertEquals(List.of("apples.txt"), Fruit.files(now, "winter"));
            assertEquals(List.of(), Fruit.files(now, "plums"));
            assertEquals(List.of("figs.txt"), Fruit.files(now, "figs"));
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
            assertEquals(List.of("zebras.txt"), Fruit.files(now, "pears"));
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
            assertEquals(List.of("pears.txt"), Fruit.files(now, "winter"));
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
            assertEquals(List.of("pears.txt"), Fruit.files(now, "pears in summer"));
            assertEquals(List.of(), Fruit.files(now, "winter"));
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
            assertEquals(List.of(), Fruit.files(now, "winter"));
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
            assertEquals(List.of("pears.txt"), Fruit.files(now, "pears"));
            assertEquals(List.of("pears.txt"), Fruit.files(writing.reader(), "pears"));
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
            assertEquals(List.of("broken.txt"), Fruit.files(now, "Iran"));
        }
    }
}
