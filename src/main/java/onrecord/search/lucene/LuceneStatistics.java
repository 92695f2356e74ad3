package onrecord.search.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** The statistics of one state of the index. */
final class LuceneStatistics implements Statistics {

    private final IndexReader reader;
    private final Spelling spelling;
    private final long sentences;
    private final long words;
    private final long passages;

    LuceneStatistics(IndexReader reader, Spelling spelling) throws IOException {
        this.reader = reader;
        this.spelling = spelling;
        this.sentences = reader.getDocCount(Fields.SENTENCE);
        this.words = reader.getSumTotalTermFreq(Fields.SENTENCE);
        this.passages = reader.getDocCount(Fields.CONTEXT);
    }

    @Override
    public long sentences() {
        return sentences;
    }

    @Override
    public long words() {
        return words;
    }

    @Override
    public long passages() {
        return passages;
    }

    @Override
    public long sentencesWith(String stem) throws IOException {
        return reader.docFreq(new Term(Fields.SENTENCE, stem));
    }

    @Override
    public long passagesWith(String stem) throws IOException {
        return reader.docFreq(new Term(Fields.CONTEXT, stem));
    }

    @Override
    public Optional<String> meant(String folded) throws IOException {
        return spelling.meant(folded);
    }
}
