package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import onrecord.corpus.Corpus;
import onrecord.reading.FolderIntake;
import org.junit.jupiter.api.Test;

/** An index is brought in step with what a folder says of the sources of its documents. */
class SourcesInStepTest extends IndexedFolder {

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
}
