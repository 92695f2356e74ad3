package onrecord.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;

/**
 * The statistics of one state of the index for the words of one query. Each word is looked up once in each piece of the index;
 * whoever needs its places goes there at once.
 */
final class LuceneStatistics implements Statistics {

    private final IndexSearcher searcher;
    private final Census census;
    private final Spelling spelling;
    private final Map<Term, TermStates> states = new ConcurrentHashMap<>();
    private final long sentences;
    private final long words;
    private final long passages;

    LuceneStatistics(IndexSearcher searcher, Spelling spelling) throws IOException {
        this.searcher = searcher;
        this.census = LiveSearcher.census(searcher);
        this.spelling = spelling;
        this.sentences = census.size(Fields.SENTENCE).documents();
        this.words = census.size(Fields.SENTENCE).terms();
        this.passages = census.size(Fields.CONTEXT).documents();
    }

    /** Where the dictionary of each piece of the index has a term. */
    TermStates states(Term term) throws IOException {
        TermStates known = states.get(term);
        if (known == null) {
            known = TermStates.build(searcher, term, true);
            states.put(term, known);
        }
        return known;
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
        return holders(new Term(Fields.SENTENCE, stem));
    }

    @Override
    public long passagesWith(String stem) throws IOException {
        return holders(new Term(Fields.CONTEXT, stem));
    }

    private long holders(Term term) throws IOException {
        return census.holders(term, states(term).docFreq());
    }

    @Override
    public Optional<String> meant(String folded) throws IOException {
        return spelling.meant(folded);
    }
}
