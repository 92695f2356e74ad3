package onrecord.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;

/** Ranks as {@link Scoring} says, by what stands in the index and not by what was taken out of it. */
final class LiveSearcher extends IndexSearcher {

    private final Census census;

    LiveSearcher(IndexReader reader) {
        super(reader);
        census = new Census(reader);
        setSimilarity(new Scoring());
        // Questions seldom come twice.
        setQueryCache(null);
    }

    /** What counts the documents of a searcher of this kind. */
    static Census census(IndexSearcher searcher) {
        return searcher instanceof LiveSearcher live ? live.census : new Census(searcher.getIndexReader());
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        CollectionStatistics all = super.collectionStatistics(field);
        if (all == null) {
            return null;
        }
        Census.Size size = census.size(field);
        if (size.documents() == 0) {
            return all;
        }
        return new CollectionStatistics(field, all.maxDoc(), size.documents(), size.terms(),
                Math.max(size.documents(), Math.min(size.terms(), all.sumDocFreq())));
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        // One that was taken out everywhere is found nowhere, but has to be given a number.
        int holders = Math.max(1, census.holders(term, docFreq));
        return new TermStatistics(term.bytes(), holders, Math.max(holders, totalTermFreq));
    }
}
