package onrecord.search.lucene;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Corpus;
import onrecord.search.Retriever;
import onrecord.search.RetrieverContract;
import org.junit.jupiter.api.AfterEach;

class LuceneRetrieverTest extends RetrieverContract {

    private final List<LuceneIndex> opened = new ArrayList<>();

    @Override
    protected Retriever over(Corpus corpus) {
        LuceneIndex index = LuceneIndex.inMemory();
        opened.add(index);
        index.update(corpus, (done, all) -> {
        });
        return index.reader();
    }

    @AfterEach
    void close() {
        opened.forEach(LuceneIndex::close);
    }
}
