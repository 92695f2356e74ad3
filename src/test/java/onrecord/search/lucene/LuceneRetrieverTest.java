package onrecord.search.lucene;

import onrecord.corpus.Corpus;
import onrecord.search.Retriever;
import onrecord.search.RetrieverContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class LuceneRetrieverTest extends RetrieverContract {

    @RegisterExtension
    final Indexes indexes = new Indexes();

    @Override
    protected Retriever over(Corpus corpus) {
        return indexes.over(corpus);
    }
}
