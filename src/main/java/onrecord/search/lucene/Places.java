package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onrecord.search.Wordings.Spot;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** The passages of one state of the index that hold every word of a query. */
final class Places {

    private final IndexSearcher searcher;

    Places(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** The best of them. */
    List<Spot> holding(List<SearchTerm> terms, int n) throws IOException {
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        terms.stream().filter(SearchTerm::content)
                .forEach(term -> every.add(term.passages(), Occur.MUST));
        List<Spot> spots = new ArrayList<>();
        for (ScoreDoc found : Ranked.best(searcher, every.build(), n)) {
            spots.add(spot(found.doc));
        }
        return spots;
    }

    private Spot spot(int passage) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(passage, reader.leaves()));
        SortedDocValues files = DocValues.getSorted(leaf.reader(), Fields.FILE);
        NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.PASSAGE);
        if (!files.advanceExact(passage - leaf.docBase) || !numbers.advanceExact(passage - leaf.docBase)) {
            throw new IOException("Document " + passage + " is no passage");
        }
        return new Spot(files.lookupOrd(files.ordValue()).utf8ToString(), (int) numbers.longValue());
    }
}
