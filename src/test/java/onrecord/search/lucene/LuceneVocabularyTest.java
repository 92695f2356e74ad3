package onrecord.search.lucene;

import onrecord.corpus.Corpus;
import onrecord.search.Vocabulary;
import onrecord.search.VocabularyContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class LuceneVocabularyTest extends VocabularyContract {

    @RegisterExtension
    final Indexes indexes = new Indexes();

    @Override
    protected Vocabulary vocabulary(Corpus corpus) {
        return indexes.over(corpus);
    }
}
