package onrecord.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import onrecord.attribution.StatementFinder;
import onrecord.reading.CorpusReader;
import onrecord.reading.FolderIntake;
import onrecord.reading.FolderTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder of documents, an index that is brought in step with it at each start, and what was read meanwhile. */
abstract class IndexedFolder {

    /** Long enough ago for a later change to show. */
    static final FileTime THEN = FileTime.fromMillis(1_600_000_000_000L);

    static final FileTime LATER = FileTime.fromMillis(1_600_000_060_000L);

    @TempDir
    Path folder;

    final List<String> read = Collections.synchronizedList(new ArrayList<>());

    final List<String> looked = Collections.synchronizedList(new ArrayList<>());

    final CorpusReader reader = new CorpusReader((document, passages) -> {
        read.add(document.file());
        return new StatementFinder().read(document, passages);
    });

    @BeforeEach
    final void lay() throws IOException {
        write("apples.txt", "Fruit\n\nOrla Quill said that apples ripen in autumn.\n", THEN);
        write("pears.txt", "Fruit\n\nOrla Quill said that pears ripen in summer.\n", THEN);
    }

    final LuceneReader start() {
        return start("rules");
    }

    final LuceneReader start(String rules) {
        return start(look(rules));
    }

    final LuceneReader start(FolderIntake seen) {
        return LuceneReader.of(seen, folder.resolve("index"), (done, all) -> looked.add(done + " of " + all));
    }

    final FolderIntake look(String rules) {
        return reader.look(folder.resolve("corpus"), rules, Set.of());
    }

    final FolderTexts texts() {
        return new FolderTexts(folder.resolve("corpus"), file -> {
        });
    }

    final void forget() {
        read.clear();
        looked.clear();
    }

    final void write(String file, String text, FileTime time) throws IOException {
        Path path = folder.resolve("corpus").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, time);
    }
}
