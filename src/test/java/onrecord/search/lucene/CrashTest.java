package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import onrecord.corpus.Intake;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    @Test
    void losesNothingCommittedHoweverOftenItIsKilled() throws Exception {
        Random random = new Random(20230118);
        int round = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int committed = killed(round, random);
            assertTrue(committed >= round);
            round = assertLastCommitOpens(committed);
        }
    }

    /** Starts a process that indexes, kills it at any moment after its first commit, and returns the last commit it told of. */
    private int killed(int round, Random random) throws IOException, InterruptedException {
        Path told = Files.createTempFile(folder, "told", ".txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), KilledWhileIndexing.class.getName(), index().toString(),
                "" + round)
                .redirectOutput(told.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (Files.size(told) == 0 && process.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
        assertTrue(process.isAlive(), "the process ended by itself");
        process.destroyForcibly().waitFor();
        return Files.readString(told).lines().mapToInt(Integer::parseInt).max().orElseThrow();
    }

    private Path index() {
        return folder.resolve("index");
    }

    /** What was being committed when the process died may have been in time; nothing older may stand there. */
    private int assertLastCommitOpens(int committed) throws IOException {
        try (FSDirectory directory = FSDirectory.open(index())) {
            assertTrue(Storage.sound(directory));
        }
        try (LuceneIndex index = LuceneIndex.open(index())) {
            boolean next = index.reader().holds(Intake.of(KilledWhileIndexing.corpus(committed + 1)));
            assertTrue(next || index.reader().holds(Intake.of(KilledWhileIndexing.corpus(committed))));
            assertEquals(0, index.update(KilledWhileIndexing.corpus(next ? committed + 1 : committed), (done, all) -> {
            }));
            return next ? committed + 1 : committed;
        }
    }
}
