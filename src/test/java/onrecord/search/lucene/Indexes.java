package onrecord.search.lucene;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Corpus;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Indexes in memory that last as long as a test. */
final class Indexes implements AfterEachCallback {

    private final List<LuceneIndex> opened = new ArrayList<>();

    LuceneReader over(Corpus corpus) {
        LuceneIndex index = LuceneIndex.inMemory();
        opened.add(index);
        index.update(corpus, (done, all) -> {
        });
        return index.reader();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        opened.forEach(LuceneIndex::close);
        opened.clear();
    }
}
