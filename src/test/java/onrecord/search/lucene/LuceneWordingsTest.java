package onrecord.search.lucene;

import onrecord.corpus.Corpus;
import onrecord.search.Wordings;
import onrecord.search.WordingsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class LuceneWordingsTest extends WordingsContract {

    @RegisterExtension
    final Indexes indexes = new Indexes();

    @Override
    protected Wordings wordings(Corpus corpus) {
        return indexes.over(corpus);
    }
}
