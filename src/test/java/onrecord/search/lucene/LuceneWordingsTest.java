package onrecord.search.lucene;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Corpus;
import onrecord.search.Wordings;
import onrecord.search.WordingsContract;
import org.junit.jupiter.api.AfterEach;

class LuceneWordingsTest extends WordingsContract {

    private final List<LuceneIndex> opened = new ArrayList<>();

    @Override
    protected Wordings wordings(Corpus corpus) {
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
