package onrecord.search.opensearch;

import onrecord.corpus.Corpus;
import onrecord.search.Wordings;
import onrecord.search.WordingsContract;

@OnCluster
class ClusterWordingsTest extends WordingsContract {

    private final TestCluster cluster;

    ClusterWordingsTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    protected Wordings wordings(Corpus corpus) {
        return cluster.reader(corpus, 1);
    }
}
