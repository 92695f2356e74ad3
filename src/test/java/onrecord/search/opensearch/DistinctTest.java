package onrecord.search.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.corpus.Corpus;
import onrecord.corpus.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnCluster
class DistinctTest {

    private static final int DOCUMENTS = 20;

    private final TestCluster cluster;

    DistinctTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    /** Pages that end before, at and after the last one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 20, 21})
    void countsEveryFileOnceHoweverManyComeAtOnce(int page) {
        Corpus corpus = new MadeUp(3).corpus(DOCUMENTS);
        ClusterSettings settings = cluster.settings("distinct", 3);
        try (ClusterIndex index = cluster.index(settings); Cluster direct = Cluster.of(settings)) {
            index.update(corpus, TestCluster.QUIET);
            var state = new State(direct, index.published().orElseThrow().name());
            var files = new Distinct("file", Map.of("match_all", Map.of()), page);
            assertEquals(DOCUMENTS, files.count(state, state.ask(List.of(files.first())).get(0)));
            Set<String> told = new HashSet<>();
            files.each(state, told::add);
            assertEquals(Set.copyOf(corpus.entries().stream().map(Entry::file).toList()), told);
        }
    }
}
