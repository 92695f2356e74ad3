package onrecord.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import onrecord.search.Hits;
import onrecord.search.Indexer;
import onrecord.search.Query;
import onrecord.search.Retriever;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** prototype */
public final class LuceneIndex implements Indexer, Retriever, Closeable {

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Analysis analysis = new Analysis();
    private final Scoring scoring = new Scoring();

    LuceneIndex(Directory directory) throws IOException {
        this.directory = directory;
        IndexWriterConfig config = new IndexWriterConfig(analysis).setSimilarity(scoring);
        writer = new IndexWriter(directory, config);
        writer.commit();
        searchers = new SearcherManager(directory, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.@org.jspecify.annotations.Nullable IndexReader previous) {
                IndexSearcher s = new IndexSearcher(reader);
                s.setSimilarity(scoring);
                s.setQueryCache(null);
                return s;
            }
        });
    }

    public static LuceneIndex inMemory() {
        try {
            return new LuceneIndex(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static LuceneIndex open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new LuceneIndex(FSDirectory.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int update(Corpus corpus, Progress progress) {
        try {
            int done = 0;
            for (Map.Entry<String, Reading> entry : Keys.of(corpus).entrySet()) {
                Reading reading = entry.getValue();
                writer.addDocument(List.of(Block.key(entry.getKey())));
                Speaking speaking = new Speaking(reading.statements());
                for (int i = 0; i < reading.passages().size(); i++) {
                    if (reading.passages().get(i).quotable()) {
                        Block block = new Block(reading, entry.getKey(), i, speaking);
                        Iterable<List<org.apache.lucene.index.IndexableField>> docs = () -> block;
                        writer.addDocuments(docs);
                    }
                }
                done++;
            }
            writer.forceMerge(1);
            writer.commit();
            searchers.maybeRefreshBlocking();
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Hits retrieve(Query query, int n) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                List<QueryWord> words = new QueryWords(analysis).of(query.text());
                List<BytesRef> speakers = query.speakers().stream().map(Speaking::term).map(BytesRef::new).toList();
                return new SentenceSearch(searcher, new SearchTerms(searcher).of(words), speakers).best(n);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the index in " + directory, e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
