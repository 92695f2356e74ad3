package onrecord.search.opensearch;

import static onrecord.search.opensearch.TestCluster.QUIET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.search.Hits;
import onrecord.search.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnCluster
class NodeKilledTest {

    private static final int THREADS = 4;

    /** Asked while all nodes are there, and as many again after one was killed. */
    private static final int SOME = 100;

    private final TestCluster cluster;
    private int killed;

    NodeKilledTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @AfterEach
    void startAgain() throws Exception {
        cluster.node(killed).startAgain();
        cluster.awaitNodes(3);
    }

    /** The first node is the one that the others take their orders from. */
    @ParameterizedTest
    @ValueSource(ints = {2, 1})
    void failsNoQuestionAndLosesNothing(int node) throws Exception {
        killed = node;
        MadeUp madeUp = new MadeUp(11);
        Corpus corpus = madeUp.corpus(20);
        List<Query> questions = Stream.generate(madeUp::question).limit(20).toList();
        try (ClusterIndex index = cluster.index(cluster.settings(3))) {
            index.update(corpus, QUIET);
            Published published = index.published().orElseThrow();
            List<Hits> expected = questions.stream().map(each -> published.reader().retrieve(each, 10)).toList();
            Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
            AtomicInteger asked = new AtomicInteger();
            List<Thread> threads = new ArrayList<>();
            AtomicInteger end = new AtomicInteger(Integer.MAX_VALUE);
            for (int i = 0; i < THREADS; i++) {
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int n = asked.getAndIncrement(); n < end.get()
                            && wrong.isEmpty(); n = asked.getAndIncrement()) {
                        int which = n % questions.size();
                        try {
                            assertEquals(expected.get(which), published.reader().retrieve(questions.get(which), 10));
                        } catch (RuntimeException | AssertionError e) {
                            wrong.add(e);
                        }
                    }
                }));
            }
            awaitAsked(asked, SOME, wrong);
            cluster.node(node).kill();
            end.set(asked.get() + SOME);
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(List.of(), List.copyOf(wrong));
            assertEquals(corpus.readings().toList(),
                    new Corpus(index.published().orElseThrow().shelf()).readings().toList());
            assertTrue(asked.get() >= 2 * SOME);
        }
    }

    private static void awaitAsked(AtomicInteger asked, int some, Queue<Throwable> wrong) throws InterruptedException {
        while (asked.get() < some && wrong.isEmpty()) {
            Thread.sleep(10);
        }
    }
}
