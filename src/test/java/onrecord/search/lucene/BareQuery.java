package onrecord.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.search.Wordings.Spot;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/**
 * What Lucene alone takes for a question's words on an index that is there: analysis, one query for the ten best passages,
 * and where they stand. No second look, no text.
 */
public final class BareQuery implements Closeable {

    private static final int BEST = 10;

    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Analysis analysis = new Analysis();

    /** @param folder of the index */
    public BareQuery(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new Scoring());
        searcher.setQueryCache(null);
    }

    /** In how many pieces the index is. */
    public int pieces() {
        return reader.leaves().size();
    }

    /** The ten best passages. */
    public List<Spot> best(String question) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        analysis.terms(Fields.CONTEXT, question).stream().distinct().limit(QueryWords.MOST)
                .forEach(stem -> any.add(new TermQuery(new Term(Fields.CONTEXT, stem)), Occur.SHOULD));
        List<Spot> best = new ArrayList<>();
        for (ScoreDoc found : searcher.search(any.build(), new TopScoreDocCollectorManager(BEST, BEST)).scoreDocs) {
            LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(found.doc, reader.leaves()));
            SortedDocValues files = DocValues.getSorted(leaf.reader(), Fields.FILE);
            NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.PASSAGE);
            if (!files.advanceExact(found.doc - leaf.docBase) || !numbers.advanceExact(found.doc - leaf.docBase)) {
                throw new IOException("Document " + found.doc + " is no passage");
            }
            best.add(new Spot(files.lookupOrd(files.ordValue()).utf8ToString(), (int) numbers.longValue()));
        }
        return best;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analysis.close();
    }
}
