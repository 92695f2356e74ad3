package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import onrecord.corpus.Corpus;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an index keeps when what it needs fails. */
class FailingDiskTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsWhatItHeldWhenTheDiskFails(long seed) throws IOException {
        FailingDisk disk = new FailingDisk(new Random(seed));
        try (LuceneIndex index = new LuceneIndex(disk, "on a failing disk")) {
            index.update(Fruit.TWO, Fruit.QUIET);
            disk.failing = true;
            assertThrows(UncheckedIOException.class, () -> {
                for (int i = 0; i < 100; i++) {
                    index.update(i % 2 == 0 ? Fruit.CHANGED : Fruit.TWO, Fruit.QUIET);
                }
            });
            disk.failing = false;
            assertFalse(Fruit.files(index.reader(), "apples").isEmpty());
            index.update(Fruit.CHANGED, Fruit.QUIET);
            assertEquals(List.of("plums.txt"), Fruit.files(index.reader(), "plums"));
        }
    }

    @Test
    void losesNothingCommittedWhenUnsyncedBytesAreLost() throws IOException {
        ForgetfulDisk disk = new ForgetfulDisk();
        try (LuceneIndex index = new LuceneIndex(disk, "on a forgetful disk")) {
            for (Corpus corpus : List.of(Fruit.TWO, Fruit.CHANGED, Fruit.TWO, Fruit.CHANGED)) {
                index.update(corpus, Fruit.QUIET);
                try (LuceneIndex after = new LuceneIndex(disk.afterPowerLoss(), "after the power was lost")) {
                    assertEquals(0, after.update(corpus, Fruit.QUIET));
                }
            }
        }
    }

    @Test
    void keepsWhatItHeldWhenProgressFails() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(Fruit.TWO, Fruit.QUIET);
            assertThrows(IllegalStateException.class, () -> index.update(Fruit.CHANGED, (done, all) -> {
                throw new IllegalStateException("told");
            }));
            assertEquals(List.of("pears.txt"), Fruit.files(index.reader(), "pears"));
        }
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertEquals(0, index.update(Fruit.TWO, Fruit.QUIET));
        }
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
