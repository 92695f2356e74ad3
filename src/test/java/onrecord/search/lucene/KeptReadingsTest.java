package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Corpus;
import onrecord.reading.FolderTexts;
import org.junit.jupiter.api.Test;

/** An index gives back how the documents of a folder were read. */
class KeptReadingsTest extends IndexedFolder {

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
}
