package onrecord.search.lucene;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Corpus;
import onrecord.search.Vocabulary;
import onrecord.search.VocabularyContract;
import org.junit.jupiter.api.AfterEach;

class LuceneVocabularyTest extends VocabularyContract {

    private final List<LuceneIndex> opened = new ArrayList<>();

    @Override
    protected Vocabulary vocabulary(Corpus corpus) {
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
