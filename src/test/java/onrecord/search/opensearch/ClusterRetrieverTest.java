package onrecord.search.opensearch;

import onrecord.corpus.Corpus;
import onrecord.search.Retriever;
import onrecord.search.RetrieverContract;

@OnCluster
class ClusterRetrieverTest extends RetrieverContract {

    private final TestCluster cluster;

    ClusterRetrieverTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    protected Retriever over(Corpus corpus) {
        return cluster.reader(corpus, 1);
    }
}
