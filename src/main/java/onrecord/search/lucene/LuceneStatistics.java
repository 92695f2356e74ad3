package onrecord.search.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/** The statistics of one state of the index. */
final class LuceneStatistics implements Statistics {

    private final Census census;
    private final Spelling spelling;
    private final long sentences;
    private final long words;
    private final long passages;

    LuceneStatistics(IndexSearcher searcher, Spelling spelling) throws IOException {
        this.census = LiveSearcher.census(searcher);
        this.spelling = spelling;
        this.sentences = census.size(Fields.SENTENCE).documents();
        this.words = census.size(Fields.SENTENCE).terms();
        this.passages = census.size(Fields.CONTEXT).documents();
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
        return census.holders(new Term(Fields.SENTENCE, stem));
    }

    @Override
    public long passagesWith(String stem) throws IOException {
        return census.holders(new Term(Fields.CONTEXT, stem));
    }

    @Override
    public Optional<String> meant(String folded) throws IOException {
        return spelling.meant(folded);
    }
}
