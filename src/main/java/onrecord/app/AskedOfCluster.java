package onrecord.app;

import java.util.Collection;
import java.util.List;
import onrecord.search.Hits;
import onrecord.search.Query;
import onrecord.search.Retriever;
import onrecord.search.Vocabulary;
import onrecord.search.Wordings;
import onrecord.search.opensearch.ClusterReader;

/** A cluster's reader, whose failures become what is said to whoever asked. */
record AskedOfCluster(ClusterReader reader, OnCluster cluster) implements Retriever, Vocabulary, Wordings {

    @Override
    public Hits retrieve(Query query, int n) {
        return cluster.asked(() -> reader.retrieve(query, n));
    }

    @Override
    public List<String> near(String word) {
        return cluster.asked(() -> reader.near(word));
    }

    @Override
    public Count count(Collection<String> forms) {
        return cluster.asked(() -> reader.count(forms));
    }

    @Override
    public Alike like(String words, int n) {
        return cluster.asked(() -> reader.like(words, n));
    }

    @Override
    public List<Spot> holding(String words, int n) {
        return cluster.asked(() -> reader.holding(words, n));
    }
}
