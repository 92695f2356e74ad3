package onrecord.search.opensearch;

import static onrecord.search.opensearch.TestCluster.QUIET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.corpus.Corpus;
import onrecord.corpus.Intake;
import onrecord.corpus.Intake.Item;
import onrecord.corpus.Intake.Known;
import onrecord.corpus.Intake.Outcome;
import onrecord.corpus.Texts;
import onrecord.search.Hit;
import onrecord.search.Query;
import onrecord.search.Retriever;
import onrecord.search.TestCorpus;
import onrecord.search.lucene.LuceneIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnCluster
class ClusterIndexTest {

    private static final Corpus TWO = new TestCorpus()
            .with("apples.txt", "Apples", "Mira: Apples ripen in autumn.\n")
            .with("pears.txt", "Pears", "Pears ripen in summer.\n")
            .corpus();

    private static final Corpus CHANGED = new TestCorpus()
            .with("apples.txt", "Apples", "Mira: Apples ripen in winter. Apples keep.\n")
            .with("plums.txt", "Plums", "Plums ripen in summer.\n")
            .corpus();

    private final TestCluster cluster;
    private final ClusterSettings settings;
    private final ClusterIndex index;
    private final Cluster direct;
    private final Generations generations;

    ClusterIndexTest(TestCluster cluster) {
        this.cluster = cluster;
        this.settings = cluster.settings(1);
        this.index = cluster.index(settings);
        this.direct = Cluster.of(settings);
        this.generations = new Generations(direct.patient(), Clock.systemUTC());
    }

    @BeforeEach
    void indexTwo() {
        assertEquals(2, index.update(TWO, QUIET));
    }

    @AfterEach
    void close() {
        index.close();
        direct.close();
    }

    @Test
    void leavesWhatHasNotChangedAsItIs() {
        String before = published().name();
        assertEquals(0, index.update(TWO, QUIET));
        assertEquals(before, published().name());
    }

    @Test
    void ranksAfterAnUpdateAsIfBuiltAtOnce() {
        assertEquals(4, index.update(CHANGED, QUIET));
        Query query = new Query("plums and apples ripen in winter", Set.of());
        try (LuceneIndex embedded = LuceneIndex.inMemory()) {
            embedded.update(CHANGED, QUIET);
            assertEquals(embedded.reader().retrieve(query, 5), published().reader().retrieve(query, 5));
        }
        assertEquals(CHANGED.readings().toList(), new Corpus(published().shelf()).readings().toList());
    }

    @Test
    void tellsTheSameToWhoeverAsksUntilTheNextChangeButOne() {
        Published before = published();
        ClusterReader reader = before.reader();
        index.update(CHANGED, QUIET);
        assertEquals(List.of("pears.txt"), files(reader, "pears"));
        assertEquals(List.of("plums.txt"), files(published().reader(), "plums"));
        index.update(TWO, QUIET);
        assertThrows(OutdatedException.class, () -> reader.retrieve(new Query("pears", Set.of()), 5));
        assertThrows(OutdatedException.class, () -> before.shelf().entries());
    }

    @Test
    void keepsWhatAnsweredWhereAChangeFails() {
        String before = published().name();
        assertThrows(IllegalStateException.class, () -> index.update(CHANGED, (done, all) -> {
            throw new IllegalStateException("told");
        }));
        assertEquals(before, published().name());
        assertEquals(List.of(before), generations.all());
        assertEquals(List.of("pears.txt"), files(published().reader(), "pears"));
    }

    @Test
    void takesAwayWhatAKilledBotBegan() {
        String before = published().name();
        String begun = generations.begun("");
        assertEquals(before, published().name());
        index.update(CHANGED, QUIET);
        assertTrue(generations.all().stream().noneMatch(begun::equals));
        assertNotEquals(before, published().name());
    }

    @Test
    void isMadeAnewWhenTold() {
        String before = published().name();
        assertEquals(2, index.rebuild(Intake.of(TWO), QUIET));
        assertNotEquals(before, published().name());
        assertEquals(List.of("pears.txt"), files(published().reader(), "pears"));
    }

    @Test
    void isMadeByOneBotWhenTwoStartAtOnce() throws Exception {
        ClusterSettings fresh = cluster.settings(1);
        AtomicInteger indexed = new AtomicInteger();
        Callable<Integer> bot = () -> {
            try (ClusterIndex its = cluster.index(fresh)) {
                return its.update(TWO, (done, all) -> indexed.incrementAndGet());
            }
        };
        try (ExecutorService bots = Executors.newFixedThreadPool(2)) {
            int changes = 0;
            for (Future<Integer> each : bots.invokeAll(List.of(bot, bot))) {
                changes += each.get();
            }
            assertEquals(2, changes);
        }
        assertEquals(2, indexed.get());
    }

    @Test
    void takesTheWorkOverFromABotThatIsGone() {
        Lease silent = new Lease(Duration.ofHours(1), Duration.ofMillis(500));
        WriteLock gone = WriteLock.take(direct.patient(), silent);
        try (WriteLock lock = WriteLock.take(direct.patient(), silent)) {
            lock.check();
            assertThrows(ClusterUnavailable.class, gone::check);
        }
        gone.close();
    }

    @Test
    void remembersFilesThatCannotBeReadAndThoseThatAreTheSame() {
        AtomicInteger read = new AtomicInteger();
        Intake intake = intake(read, item -> item.file().equals("pears.txt")
                ? new Outcome.LeftOut("pears.txt is no text.", item.mark())
                : new Outcome.Same(item.mark()));
        assertEquals(1, index.update(intake, QUIET));
        assertEquals(2, read.get());
        assertEquals(List.of("pears.txt is no text."), published().notes());
        assertEquals(List.of("apples.txt"), new Corpus(published().shelf()).readings()
                .map(reading -> reading.document().file()).toList());
        String before = published().name();
        assertEquals(0, index.update(intake, QUIET));
        assertEquals(before, published().name());
    }

    @Test
    void tellsThatItWasMadeByAnotherVersion() {
        String foreign = "/" + published().name() + "/_mapping";
        direct.put(foreign, java.util.Map.of("_meta", java.util.Map.of("onrecord", "0", "rules", "")));
        assertTrue(String.valueOf(assertThrows(ClusterUnavailable.class, index::published).getMessage())
                .contains("another version"));
        assertEquals(2, index.update(TWO, QUIET));
        assertEquals(List.of("pears.txt"), files(published().reader(), "pears"));
    }

    private Published published() {
        return index.published().orElseThrow();
    }

    private static List<String> files(Retriever retriever, String text) {
        return retriever.retrieve(new Query(text, Set.of()), 10).best().stream().map(Hit::file).distinct().toList();
    }

    private static Intake intake(AtomicInteger read, java.util.function.Function<Item, Outcome> outcome) {
        return new Intake() {

            @Override
            public String rules() {
                return "";
            }

            @Override
            public List<Item> items() {
                return List.of(new Item("apples.txt", "a mark of another computer", 1),
                        new Item("pears.txt", "a new one", 1));
            }

            @Override
            public Outcome read(Item item, @Nullable Known before) {
                read.incrementAndGet();
                return outcome.apply(item);
            }

            @Override
            public Texts texts() {
                return Texts.KEPT;
            }
        };
    }
}
