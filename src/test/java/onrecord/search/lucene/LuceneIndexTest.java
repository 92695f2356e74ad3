package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.search.Hit;
import onrecord.search.Indexer.Progress;
import onrecord.search.Query;
import onrecord.search.Retriever;
import onrecord.search.TestCorpus;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneIndexTest {

    private static final Progress QUIET = (done, all) -> {
    };

    private static final Corpus TWO = new TestCorpus()
            .with("apples.txt", "Apples", "Mira: Apples ripen in autumn.\n")
            .with("pears.txt", "Pears", "Pears ripen in summer.\n")
            .corpus();

    private static final Corpus CHANGED = new TestCorpus()
            .with("apples.txt", "Apples", "Mira: Apples rot in winter.\n")
            .with("plums.txt", "Plums", "Plums ripen in summer.\n")
            .corpus();

    @TempDir
    private Path folder;

    @Test
    void keepsWhatItHoldsFromOneOpeningToTheNext() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertEquals(2, index.update(TWO, QUIET));
        }
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertEquals(List.of("pears.txt"), files(index.reader(), "pears"));
            assertEquals(0, index.update(TWO, QUIET));
        }
    }

    @Test
    void indexesOnlyWhatIsNewOrChanged() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(TWO, QUIET);
            Corpus third = new TestCorpus()
                    .with("apples.txt", "Apples", "Mira: Apples ripen in autumn.\n")
                    .with("pears.txt", "Pears", "Pears ripen in summer.\n")
                    .with("figs.txt", "Figs", "Figs ripen twice.\n")
                    .corpus();
            List<String> told = new ArrayList<>();
            assertEquals(1, index.update(third, (done, all) -> told.add(done + " of " + all)));
            assertEquals(List.of("1 of 1"), told);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"another title|Mira: Apples ripen in autumn.\n", "Apples|Pell: Apples ripen in autumn.\n",
        "Apples|Mira: Apples ripen in Autumn.\n"})
    void noticesWhateverChangesInADocument(String change) {
        String[] changed = change.split("\\|", -1);
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(new TestCorpus().with("a", "Apples", "Mira: Apples ripen in autumn.\n").corpus(), QUIET);
            assertEquals(2, index.update(new TestCorpus().with("a", changed[0], changed[1]).corpus(), QUIET));
        }
    }

    @Test
    void findsNothingOfWhatIsGone() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(TWO, QUIET);
            index.update(CHANGED, QUIET);
            assertEquals(List.of(), files(index.reader(), "pears"));
            assertEquals(List.of(), files(index.reader(), "autumn"));
            assertEquals(List.of("plums.txt"), files(index.reader(), "plums"));
        }
    }

    @Test
    void ranksAfterAnUpdateAsIfBuiltAtOnce() {
        try (LuceneIndex updated = LuceneIndex.open(folder); LuceneIndex atOnce = LuceneIndex.inMemory()) {
            updated.update(TWO, QUIET);
            updated.update(CHANGED, QUIET);
            atOnce.update(CHANGED, QUIET);
            Query query = new Query("plums and apples ripen in winter", Set.of());
            assertEquals(atOnce.reader().retrieve(query, 5), updated.reader().retrieve(query, 5));
        }
    }

    @Test
    void isWrittenByOneAtATime() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            IndexInUseException refused = assertThrows(IndexInUseException.class, () -> LuceneIndex.open(folder));
            assertEquals("the index in " + folder + " is in use by another process", refused.getMessage());
            index.update(TWO, QUIET);
        }
        LuceneIndex.open(folder).close();
    }

    @Test
    void isReadWhileSomebodyWrites() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(TWO, QUIET);
            try (LuceneReader beside = LuceneReader.of(TWO, folder, QUIET)) {
                assertEquals(List.of("pears.txt"), files(beside, "pears"));
            }
        }
    }

    @Test
    void isReplacedInMemoryWhereItIsOutOfStepAndInUse() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(TWO, QUIET);
            try (LuceneReader beside = LuceneReader.of(CHANGED, folder, QUIET)) {
                assertEquals(List.of("plums.txt"), files(beside, "plums"));
            }
            assertEquals(0, index.update(TWO, QUIET));
        }
    }

    @Test
    void isBroughtInStepByWhoeverReadsIt() {
        Path nested = folder.resolve("not/yet/there");
        LuceneReader.of(TWO, nested, QUIET).close();
        try (LuceneReader reader = LuceneReader.of(CHANGED, nested, QUIET)) {
            assertEquals(List.of("plums.txt"), files(reader, "plums"));
        }
        try (LuceneIndex index = LuceneIndex.open(nested)) {
            assertEquals(0, index.update(CHANGED, QUIET));
        }
    }

    @Test
    void isReplacedInMemoryWhereItsFolderCannotBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        try (LuceneReader reader = LuceneReader.of(TWO, file, QUIET)) {
            assertEquals(List.of("pears.txt"), files(reader, "pears"));
        }
    }

    @Test
    void leavesNothingBehindWhereItStandsInForAnother() throws IOException {
        Path beside = folder.resolve("beside");
        try (LuceneIndex index = new LuceneIndex(new PassingDirectory(beside), "beside")) {
            index.update(TWO, QUIET);
            assertEquals(List.of("pears.txt"), files(index.reader(), "pears"));
            assertTrue(Files.exists(beside));
        }
        assertFalse(Files.exists(beside));
    }

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
        try (LuceneReader reader = LuceneReader.of(TWO, folder, QUIET)) {
            assertEquals(List.of("pears.txt"), files(reader, "pears"));
        }
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertEquals(0, index.update(TWO, QUIET));
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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsWhatItHeldWhenTheDiskFails(long seed) throws IOException {
        FailingDisk disk = new FailingDisk(new Random(seed));
        try (LuceneIndex index = new LuceneIndex(disk, "on a failing disk")) {
            index.update(TWO, QUIET);
            disk.failing = true;
            assertThrows(UncheckedIOException.class, () -> {
                for (int i = 0; i < 100; i++) {
                    index.update(i % 2 == 0 ? CHANGED : TWO, QUIET);
                }
            });
            disk.failing = false;
            assertFalse(files(index.reader(), "apples").isEmpty());
            index.update(CHANGED, QUIET);
            assertEquals(List.of("plums.txt"), files(index.reader(), "plums"));
        }
    }

    @Test
    void losesNothingCommittedWhenUnsyncedBytesAreLost() throws IOException {
        ForgetfulDisk disk = new ForgetfulDisk();
        try (LuceneIndex index = new LuceneIndex(disk, "on a forgetful disk")) {
            for (Corpus corpus : List.of(TWO, CHANGED, TWO, CHANGED)) {
                index.update(corpus, QUIET);
                try (LuceneIndex after = new LuceneIndex(disk.afterPowerLoss(), "after the power was lost")) {
                    assertEquals(0, after.update(corpus, QUIET));
                }
            }
        }
    }

    @Test
    void keepsWhatItHeldWhenProgressFails() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(TWO, QUIET);
            assertThrows(IllegalStateException.class, () -> index.update(CHANGED, (done, all) -> {
                throw new IllegalStateException("told");
            }));
            assertEquals(List.of("pears.txt"), files(index.reader(), "pears"));
        }
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertEquals(0, index.update(TWO, QUIET));
        }
    }

    private void build() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(TWO, QUIET);
        }
    }

    private void assertBuiltAnew() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertEquals(2, index.update(TWO, QUIET));
            assertEquals(List.of("pears.txt"), files(index.reader(), "pears"));
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

    private static List<String> files(Retriever retriever, String text) {
        return retriever.retrieve(new Query(text, Set.of()), 10).best().stream().map(Hit::file).distinct().toList();
    }

    /** A disk that has, once the power was lost, only what it was told to write through. */
    private static final class ForgetfulDisk extends FilterDirectory {

        private final Set<String> synced = new HashSet<>();

        ForgetfulDisk() {
            super(new ByteBuffersDirectory());
        }

        @Override
        public void sync(java.util.Collection<String> names) throws IOException {
            super.sync(names);
            synced.addAll(names);
        }

        @Override
        public void rename(String source, String dest) throws IOException {
            super.rename(source, dest);
            if (synced.remove(source)) {
                synced.add(dest);
            }
        }

        ByteBuffersDirectory afterPowerLoss() throws IOException {
            ByteBuffersDirectory left = new ByteBuffersDirectory();
            for (String file : listAll()) {
                if (synced.contains(file)) {
                    left.copyFrom(this, file, file, IOContext.DEFAULT);
                }
            }
            return left;
        }
    }

    /** A disk that fails one time in five, when it is told to. */
    private static final class FailingDisk extends FilterDirectory {

        private final Random random;
        private boolean failing;

        FailingDisk(Random random) {
            super(new ByteBuffersDirectory());
            this.random = random;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            perhapsFail();
            return super.createOutput(name, context);
        }

        @Override
        public void sync(java.util.Collection<String> names) throws IOException {
            perhapsFail();
            super.sync(names);
        }

        @Override
        public void rename(String source, String dest) throws IOException {
            perhapsFail();
            super.rename(source, dest);
        }

        private void perhapsFail() throws IOException {
            if (failing && random.nextInt(5) == 0) {
                throw new IOException("No space left on device");
            }
        }
    }
}
