package onrecord.search.opensearch;

import static onrecord.search.opensearch.TestCluster.QUIET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Intake;
import onrecord.corpus.Intake.Item;
import onrecord.corpus.Reading;
import onrecord.search.Query;
import onrecord.search.TestCorpus;
import onrecord.search.lucene.LuceneIndex;
import onrecord.search.lucene.LuceneReader;
import onrecord.search.opensearch.Rows.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was begun and not finished is gone on with, and comes to what it would have come to. */
@OnCluster
class GoesOnOnClusterTest {

    private static final Corpus BEGUN = new TestCorpus()
            .with("apples.txt", "Apples", "Mira: Apples ripen in autumn.\n")
            .with("pears.txt", "Pears", "Pears ripened in summer.\n")
            .with("plums.txt", "Plums", "Plums were sold. Others were not.\n")
            .corpus();

    private static final Corpus NOW = new TestCorpus()
            .with("apples.txt", "Apples", "Mira: Apples ripen in autumn.\n")
            .with("pears.txt", "Pears", "Pears ripen in winter.\n")
            .corpus();

    private final ClusterSettings settings;
    private final ClusterIndex index;
    private final Cluster direct;
    private final Generations generations;

    GoesOnOnClusterTest(TestCluster cluster) {
        this.settings = cluster.settings(3);
        this.index = KilledWhileIndexing.index(settings);
        this.direct = Cluster.of(settings).patient();
        this.generations = new Generations(direct, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        index.close();
        direct.close();
    }

    @Test
    void goesOnWhereAKilledBotWas() throws Exception {
        killed();
        MadeUp madeUp = new MadeUp(5);
        Corpus corpus = madeUp.corpus(KilledWhileIndexing.DOCUMENTS);
        assertTrue(index.published().isEmpty());
        int again = read(corpus);
        assertTrue(again > 0 && again < KilledWhileIndexing.DOCUMENTS, again + " were read again");
        assertSameAsAtOnce(corpus, Stream.generate(madeUp::question).limit(20).toList());
        assertEquals(List.of(published()), generations.all());
    }

    @Test
    void keepsOfWhatWasBegunOnlyWhatIsWholeAndStillWanted() {
        begin();
        assertEquals(1, read(NOW));
        assertSameAsAtOnce(NOW, List.of(new Query("plums, pears and apples ripened in summer", Set.of())));
        assertEquals(List.of(), new Keys(direct, published()).allBut(keys(NOW)));
        assertEquals(List.of(published()), generations.all());
    }

    @Test
    void changesWhatAnswersFromWhatWasBegun() {
        index.update(BEGUN, QUIET);
        String answering = published();
        Corpus later = new TestCorpus().with("pears.txt", "Pears", "Pears ripen in winter.\n")
                .with("quinces.txt", "Quinces", "Mira: Quinces keep.\n").corpus();
        var bulk = new Bulk(direct, generations.copied(answering), 100);
        write(bulk, NOW, List.of("apples.txt"));
        bulk.flush();
        List<String> told = new ArrayList<>();
        index.update(later, (done, all) -> told.add(done + " of " + all));
        assertEquals(List.of("1 of 1"), told);
        assertSameAsAtOnce(later, List.of(new Query("quinces, plums and pears ripened in summer", Set.of())));
        assertEquals(keys(later).size(), index.published().orElseThrow().shelf().entries().size());
    }

    @Test
    void isMadeAnewWhenToldWhateverWasBegun() {
        begin();
        List<String> told = new ArrayList<>();
        index.rebuild(Intake.of(NOW), (done, all) -> told.add(done + " of " + all));
        assertEquals(List.of("1 of 2", "2 of 2"), told);
        assertEquals(List.of(published()), generations.all());
    }

    @Test
    void takesNothingMoreFromABotThatWasTakenForDead() {
        String left = begin();
        var late = new Bulk(direct, left, 100);
        generations.copied(left);
        write(late, NOW, List.of());
        assertTrue(String.valueOf(assertThrows(ClusterUnavailable.class, late::flush).getMessage())
                .contains("did not take a document"));
    }

    /** An index that nobody finished: of the last document, all but the entry and one row is there. */
    private String begin() {
        String left = generations.begun("");
        var bulk = new Bulk(direct, left, 100);
        write(bulk, BEGUN, List.of("plums.txt"));
        Iterator<Row> plums = rows(BEGUN.reading("plums.txt").orElseThrow());
        plums.next();
        plums.forEachRemaining(bulk::add);
        bulk.flush();
        return left;
    }

    private static void write(Bulk bulk, Corpus corpus, List<String> but) {
        for (Item item : Intake.of(corpus).items()) {
            Reading reading = corpus.reading(item.file()).orElseThrow();
            if (!but.contains(item.file())) {
                bulk.add(Rows.entry(reading, Key.of(reading), item.mark()), rows(reading));
            }
        }
    }

    private static Iterator<Row> rows(Reading reading) {
        return new Rows().of(reading, Key.of(reading), reading.document().text().getBytes(StandardCharsets.UTF_8));
    }

    /** How many documents had to be read. */
    private int read(Corpus corpus) {
        int[] read = new int[1];
        index.update(corpus, (done, all) -> read[0] = all);
        return read[0];
    }

    private String published() {
        return index.published().orElseThrow().name();
    }

    private static Set<String> keys(Corpus corpus) {
        Set<String> keys = new HashSet<>();
        corpus.readings().forEach(reading -> keys.add(Key.of(reading)));
        return keys;
    }

    private void assertSameAsAtOnce(Corpus corpus, List<Query> questions) {
        Published published = index.published().orElseThrow();
        assertEquals(corpus.readings().toList(), new Corpus(published.shelf()).readings().toList());
        try (LuceneIndex embedded = LuceneIndex.inMemory()) {
            embedded.update(corpus, QUIET);
            LuceneReader expected = embedded.reader();
            for (Query question : questions) {
                assertEquals(expected.retrieve(question, 10), published.reader().retrieve(question, 10));
            }
        }
    }

    /** Starts a process that indexes, and kills it once it has read some documents. */
    private void killed() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), KilledWhileIndexing.class.getName(), settings.index()));
        settings.addresses().stream().map(URI::toString).forEach(command::add);
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader told = process.inputReader()) {
            for (int i = 0; i < KilledWhileIndexing.READ; i++) {
                assertEquals(i + 1 + " of " + KilledWhileIndexing.DOCUMENTS, told.readLine());
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
