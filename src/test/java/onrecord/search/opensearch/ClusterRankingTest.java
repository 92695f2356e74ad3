package onrecord.search.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import onrecord.search.Hits;
import onrecord.search.Query;
import onrecord.search.lucene.LuceneIndex;
import onrecord.search.lucene.LuceneReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cluster against the embedded index: the same sentences in the same order, with the same scores to the last bit. */
@OnCluster
class ClusterRankingTest {

    private static final int QUESTIONS = 200;

    /** More than there are: of equal ones the embedded index keeps those first that were indexed first, by one thread or another. */
    private static final int ALL = 10_000;

    private final TestCluster cluster;
    private final MadeUp madeUp = new MadeUp(7);
    private final Corpus corpus = madeUp.corpus(60);
    private final LuceneIndex embedded = LuceneIndex.inMemory();

    ClusterRankingTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void index() {
        embedded.update(corpus, TestCluster.QUIET);
    }

    @AfterEach
    void close() {
        embedded.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void answersTwoHundredQuestionsTheSame(int shards) {
        LuceneReader lucene = embedded.reader();
        ClusterReader reader = cluster.reader(corpus, shards);
        List<Query> questions = Stream.generate(madeUp::question).limit(QUESTIONS).toList();
        int found = 0;
        int misspelt = 0;
        for (Query question : questions) {
            Hits expected = lucene.retrieve(question, 10);
            assertEquals(expected, reader.retrieve(question, 10), question::toString);
            found += expected.best().size() == 10 ? 1 : 0;
            misspelt += expected.terms().stream().anyMatch(term -> term.sentences() == 0) ? 1 : 0;
        }
        assertTrue(found > QUESTIONS * 3 / 4, "of " + QUESTIONS + " found " + found);
        assertTrue(misspelt > QUESTIONS / 10, "of " + QUESTIONS + " misspelt " + misspelt);
    }

    /** What was taken out counts in BM25 as long as it is there. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void answersTheSameWhenDocumentsWereTakenOutOfAnIndexOfManyPieces(int shards) {
        ClusterSettings settings = cluster.settings(shards);
        try (ClusterIndex index = new ClusterIndex(Cluster.of(settings), TestCluster.UTF_8, Lease.ORDINARY,
                KilledWhileIndexing.FEW)) {
            index.update(corpus, TestCluster.QUIET);
            // So few that the cluster would not merge them away by itself.
            Corpus left = new Corpus(corpus.readings().skip(5).toList());
            index.update(left, TestCluster.QUIET);
            embedded.update(left, TestCluster.QUIET);
            LuceneReader lucene = embedded.reader();
            ClusterReader reader = index.published().orElseThrow().reader();
            Stream.generate(madeUp::question).limit(50).forEach(question -> assertEquals(lucene.retrieve(question, 10),
                    reader.retrieve(question, 10), question::toString));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void findsWordingsAndNearWordsTheSame(int shards) {
        LuceneReader lucene = embedded.reader();
        ClusterReader reader = cluster.reader(corpus, shards);
        for (Reading reading : corpus.readings().toList()) {
            String text = reading.document().text();
            String wording = text.substring(text.length() / 3, Math.min(text.length(), text.length() / 3 + 200));
            assertEquals(lucene.like(wording, ALL), reader.like(wording, ALL), wording);
            String word = wording.split(" ", -1)[1].replaceFirst("^(.)(.)(.)", "$1$3$2");
            assertEquals(lucene.near(word), reader.near(word), word);
            List<String> forms = List.of(wording.split("[^a-z]+", -1)).subList(1, 3);
            assertEquals(lucene.count(forms), reader.count(forms), forms::toString);
            String two = String.join(" ", forms);
            assertEquals(Set.copyOf(lucene.holding(two, ALL)), Set.copyOf(reader.holding(two, ALL)), two);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void keepsDocumentsAsTheyAre(int shards) {
        ClusterIndex index = cluster.index(cluster.settings(shards));
        index.update(corpus, TestCluster.QUIET);
        Corpus kept = new Corpus(index.published().orElseThrow().shelf());
        assertEquals(corpus.entries(), kept.entries());
        assertEquals(corpus.readings().toList(), kept.readings().toList());
        for (Reading reading : corpus.readings().toList()) {
            assertEquals(reading.document().sha256(),
                    index.proofs().of(reading.document().file()).sha256().orElseThrow());
        }
    }
}
