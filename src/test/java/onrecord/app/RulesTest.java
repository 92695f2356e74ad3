package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {

    @TempDir
    private Path code;

    @BeforeEach
    void write() throws IOException {
        for (String room : List.of("attribution", "corpus", "reading", "search/lucene", "answer")) {
            write(room + "/One.class", "code of " + room);
        }
    }

    @Test
    void areOtherWhereDocumentsMayBeReadOtherwise() throws IOException {
        String before = Rules.digest(code);
        assertEquals(before, Rules.digest(code));
        write("attribution/One.class", "other code");
        String changed = Rules.digest(code);
        assertNotEquals(before, changed);
        write("reading/Two.class", "more code");
        assertNotEquals(changed, Rules.digest(code));
    }

    @Test
    void areTheSameWhereOnlyAnsweringChanged() throws IOException {
        String before = Rules.digest(code);
        write("answer/One.class", "other code");
        assertEquals(before, Rules.digest(code));
    }

    @Test
    void areTheSameInAJarAndInAFolder() throws IOException {
        Path jar = code.resolve("program.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String room : List.of("corpus", "reading", "answer", "attribution", "search/lucene")) {
                zip.putNextEntry(new ZipEntry("onrecord/" + room + "/"));
                zip.putNextEntry(new ZipEntry("onrecord/" + room + "/One.class"));
                zip.write(Files.readAllBytes(code.resolve("onrecord").resolve(room).resolve("One.class")));
            }
        }
        assertEquals(Rules.digest(code), Rules.digest(jar));
    }

    private void write(String file, String text) throws IOException {
        Path path = code.resolve("onrecord").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
