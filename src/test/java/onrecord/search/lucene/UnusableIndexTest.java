package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done with an index that cannot be used as it is. */
class UnusableIndexTest {

    @TempDir
    private Path folder;

    @Test
    void isBuiltAnewAfterALeftOverLockOrAnotherVersion() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("onrecord.index", "0").entrySet());
            writer.commit();
        }
        assertTrue(Files.exists(folder.resolve("write.lock")));
        assertBuiltAnew();
    }

    @Test
    void isBuiltAnewWhereItTellsWhatIsNotUnderstood() throws IOException {
        Map<String, String> said = new HashMap<>(Storage.FORMAT);
        said.put(Heads.RULES, "");
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(List.of(new BinaryDocValuesField(Fields.MARK, new BytesRef("a mark")),
                    new BinaryDocValuesField(Fields.ENTRY, new BytesRef("an entry of another version"))));
            writer.setLiveCommitData(said.entrySet());
            writer.commit();
        }
        try (LuceneReader reader = LuceneReader.of(Fruit.TWO, folder, Fruit.QUIET)) {
            assertEquals(List.of("pears.txt"), Fruit.files(reader, "pears"));
        }
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertEquals(0, index.update(Fruit.TWO, Fruit.QUIET));
        }
    }

    @Test
    void isBuiltAnewAfterANewerLucene() throws IOException {
        build();
        Path commit = files().filter(file -> file.getFileName().toString().startsWith("segments")).findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(commit);
        bytes[17] = 99; // the format's version, after the magic number and the name "segments"
        Files.write(commit, bytes);
        assertBuiltAnew();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isBuiltAnewWhereverABitFlipped(long seed) throws IOException {
        Random random = new Random(seed);
        build();
        for (int i = 0; i < index().size(); i++) {
            Path file = index().get(i);
            byte[] bytes = Files.readAllBytes(file);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            assertBuiltAnew();
        }
    }

    @Test
    void isBuiltAnewWhenAFileIsGoneOrCutShort() throws IOException {
        build();
        for (int i = 0; i < index().size(); i++) {
            Files.write(index().get(i), new byte[0]);
            assertBuiltAnew();
        }
        Files.delete(index().getFirst());
        assertBuiltAnew();
    }

    private void build() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(Fruit.TWO, Fruit.QUIET);
        }
    }

    private void assertBuiltAnew() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertEquals(2, index.update(Fruit.TWO, Fruit.QUIET));
            assertEquals(List.of("pears.txt"), Fruit.files(index.reader(), "pears"));
        }
    }

    /** The files of the index; each time it is built they may be called otherwise. */
    private List<Path> index() throws IOException {
        return files().filter(path -> !path.endsWith("write.lock")).toList();
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }
}
