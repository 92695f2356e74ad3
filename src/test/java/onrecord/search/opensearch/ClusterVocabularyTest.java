package onrecord.search.opensearch;

import onrecord.corpus.Corpus;
import onrecord.search.Vocabulary;
import onrecord.search.VocabularyContract;

@OnCluster
class ClusterVocabularyTest extends VocabularyContract {

    private final TestCluster cluster;

    ClusterVocabularyTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    protected Vocabulary vocabulary(Corpus corpus) {
        return cluster.reader(corpus, 1);
    }
}
