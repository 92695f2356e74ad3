package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import onrecord.corpus.Corpus;
import onrecord.reading.FolderTexts;
import onrecord.search.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexing that is killed goes on where it was, and comes to what it would have come to. */
class GoesOnAfterKillTest {

    private static final int DOCUMENTS = 150;

    /** {@code -Donrecord.long=true}: many more moments to be killed in. */
    private static final int KILLS = Boolean.getBoolean("onrecord.long") ? 40 : 3;

    @TempDir
    private Path folder;

    @Test
    void comesToTheSameHoweverOftenItWasKilled() throws Exception {
        Random random = new Random(20230118);
        writeCorpus(random);
        int left = DOCUMENTS;
        for (int kill = 0; kill < KILLS; kill++) {
            int all = killed(random);
            assertTrue(all < left || kill == 0 && all == left, all + " left of " + left);
            left = all;
            if (left < DOCUMENTS / 4) {
                writeCorpus(random);
                left = DOCUMENTS + 1;
            }
        }
        List<String> told = new ArrayList<>();
        try (LuceneIndex index = KilledWhileFilling.open(index());
                LuceneIndex atOnce = LuceneIndex.inMemory()) {
            index.update(KilledWhileFilling.look(corpus()), (done, all) -> told.add(done + " of " + all));
            assertTrue(told.size() < left, told.size() + " left of " + left);
            atOnce.update(KilledWhileFilling.look(corpus()), (done, all) -> {
            });
            compare(atOnce.reader(), index.reader());
        }
    }

    private void compare(LuceneReader atOnce, LuceneReader index) {
        var texts = new FolderTexts(corpus(), file -> {
        });
        assertEquals(new Corpus(atOnce.shelf(texts)).readings().toList(),
                new Corpus(index.shelf(texts)).readings().toList());
        for (String words : List.of("the lighthouse keeper", "storm number 7", "lit at dusk", "boats in the storm")) {
            assertEquals(atOnce.retrieve(new Query(words, Set.of()), 20),
                    index.retrieve(new Query(words, Set.of()), 20));
            assertEquals(atOnce.like(words, 20), index.like(words, 20));
        }
    }

    /** Starts a process that indexes and kills it some documents later. How many it had to look at. */
    private int killed(Random random) throws IOException, InterruptedException {
        Path told = Files.createTempFile(folder, "told", ".txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                KilledWhileFilling.class.getName(), index().toString(), corpus().toString())
                .redirectOutput(told.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // What was told of last may not be committed yet.
        int after = 3 + random.nextInt(20);
        List<String> lines = List.of();
        while (lines.size() < after && process.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(1);
            lines = Files.readAllLines(told);
        }
        process.destroyForcibly().waitFor();
        assertTrue(lines.size() >= after && !lines.contains("done"), "the process ended by itself: " + lines.size());
        return Integer.parseInt(lines.getFirst().substring(lines.getFirst().indexOf("of ") + 3));
    }

    /** Other words than the last time, and an earlier time than now. */
    private void writeCorpus(Random random) throws IOException {
        Files.createDirectories(corpus());
        FileTime then = FileTime.fromMillis(1_600_000_000_000L + random.nextInt(1_000_000_000));
        for (int i = 0; i < DOCUMENTS; i++) {
            Path file = corpus().resolve(i + (i % 9 == 0 ? ".md" : ".txt"));
            Files.writeString(file, "Storm number " + random.nextInt(50) + "\n\nThe lighthouse was lit at dusk.\n\n"
                    + "Orla Quill said that " + random.nextInt(9) + " boats were out in the storm.\n");
            Files.setLastModifiedTime(file, then);
        }
    }

    private Path index() {
        return folder.resolve("index");
    }

    private Path corpus() {
        return folder.resolve("corpus");
    }
}
