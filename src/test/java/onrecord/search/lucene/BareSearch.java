package onrecord.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;

/** What Lucene alone does with a question: the best sentences for its words, by BM25, on the program's own index. */
public final class BareSearch implements Closeable {

    private final Analysis analysis = new Analysis();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** @param folder of the index */
    public BareSearch(Path folder) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new Scoring());
        searcher.setQueryCache(null);
    }

    /** The {@code n} best sentences, function words aside. */
    public TopDocs best(String question, int n) throws IOException {
        var query = new BooleanQuery.Builder();
        for (String stem : new LinkedHashSet<>(analysis.terms(Fields.CONTEXT, question))) {
            query.add(new TermQuery(new Term(Fields.SENTENCE, stem)), Occur.SHOULD);
        }
        return searcher.search(query.build(), n);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        analysis.close();
    }
}
