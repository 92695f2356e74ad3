package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.corpus.Corpus;
import onrecord.corpus.Intake;
import onrecord.search.Query;
import onrecord.search.TestCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneIndexTest {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatItHoldsFromOneOpeningToTheNext() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertEquals(2, index.update(Fruit.TWO, Fruit.QUIET));
        }
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertEquals(List.of("pears.txt"), Fruit.files(index.reader(), "pears"));
            assertEquals(0, index.update(Fruit.TWO, Fruit.QUIET));
        }
    }

    @Test
    void indexesOnlyWhatIsNewOrChanged() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(Fruit.TWO, Fruit.QUIET);
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
            index.update(new TestCorpus().with("a", "Apples", "Mira: Apples ripen in autumn.\n").corpus(), Fruit.QUIET);
            assertEquals(2, index.update(new TestCorpus().with("a", changed[0], changed[1]).corpus(), Fruit.QUIET));
        }
    }

    @Test
    void findsNothingOfWhatIsGone() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(Fruit.TWO, Fruit.QUIET);
            index.update(Fruit.CHANGED, Fruit.QUIET);
            assertEquals(List.of(), Fruit.files(index.reader(), "pears"));
            assertEquals(List.of(), Fruit.files(index.reader(), "autumn"));
            assertEquals(List.of("plums.txt"), Fruit.files(index.reader(), "plums"));
        }
    }

    @Test
    void ranksAfterAnUpdateAsIfBuiltAtOnce() {
        try (LuceneIndex updated = LuceneIndex.open(folder); LuceneIndex atOnce = LuceneIndex.inMemory()) {
            updated.update(Fruit.TWO, Fruit.QUIET);
            updated.update(Fruit.CHANGED, Fruit.QUIET);
            atOnce.update(Fruit.CHANGED, Fruit.QUIET);
            Query query = new Query("plums and apples ripen in winter", Set.of());
            assertEquals(atOnce.reader().retrieve(query, 5), updated.reader().retrieve(query, 5));
        }
    }

    @Test
    void isWrittenByOneAtATime() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            IndexInUseException refused = assertThrows(IndexInUseException.class, () -> LuceneIndex.open(folder));
            assertEquals("the index in " + folder + " is in use by another process", refused.getMessage());
            index.update(Fruit.TWO, Fruit.QUIET);
        }
        LuceneIndex.open(folder).close();
    }

    @Test
    void isReadWhileSomebodyWrites() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(Fruit.TWO, Fruit.QUIET);
            try (LuceneReader beside = LuceneReader.of(Fruit.TWO, folder, Fruit.QUIET)) {
                assertEquals(List.of("pears.txt"), Fruit.files(beside, "pears"));
            }
        }
    }

    @Test
    void isReplacedInMemoryWhereItIsOutOfStepAndInUse() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(Fruit.TWO, Fruit.QUIET);
            try (LuceneReader beside = LuceneReader.of(Fruit.CHANGED, folder, Fruit.QUIET)) {
                assertEquals(List.of("plums.txt"), Fruit.files(beside, "plums"));
            }
            assertEquals(0, index.update(Fruit.TWO, Fruit.QUIET));
        }
    }

    @Test
    void isWaitedForWhileItIsInUse_byWhoeverHasDocumentsToAnswerFrom() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.update(Fruit.TWO, Fruit.QUIET);
            assertThrows(IndexInUseException.class,
                    () -> LuceneReader.renewed(() -> Intake.of(Fruit.CHANGED), folder, Fruit.QUIET));
        }
        try (LuceneReader renewed = LuceneReader.renewed(() -> Intake.of(Fruit.CHANGED), folder, Fruit.QUIET)) {
            assertEquals(List.of("plums.txt"), Fruit.files(renewed, "plums"));
        }
    }

    @Test
    void isBroughtInStepByWhoeverReadsIt() {
        Path nested = folder.resolve("not/yet/there");
        LuceneReader.of(Fruit.TWO, nested, Fruit.QUIET).close();
        try (LuceneReader reader = LuceneReader.of(Fruit.CHANGED, nested, Fruit.QUIET)) {
            assertEquals(List.of("plums.txt"), Fruit.files(reader, "plums"));
        }
        try (LuceneIndex index = LuceneIndex.open(nested)) {
            assertEquals(0, index.update(Fruit.CHANGED, Fruit.QUIET));
        }
    }

    @Test
    void isReplacedInMemoryWhereItsFolderCannotBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        try (LuceneReader reader = LuceneReader.of(Fruit.TWO, file, Fruit.QUIET)) {
            assertEquals(List.of("pears.txt"), Fruit.files(reader, "pears"));
        }
    }

    @Test
    void leavesNothingBehindWhereItStandsInForAnother() throws IOException {
        Path beside = folder.resolve("beside");
        try (LuceneIndex index = new LuceneIndex(new PassingDirectory(beside), "beside")) {
            index.update(Fruit.TWO, Fruit.QUIET);
            assertEquals(List.of("pears.txt"), Fruit.files(index.reader(), "pears"));
            assertTrue(Files.exists(beside));
        }
        assertFalse(Files.exists(beside));
    }
}
