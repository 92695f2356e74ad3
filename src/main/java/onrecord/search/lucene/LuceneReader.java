package onrecord.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Intake;
import onrecord.corpus.Shelf;
import onrecord.corpus.Texts;
import onrecord.search.Hits;
import onrecord.search.Indexer.Progress;
import onrecord.search.Query;
import onrecord.search.Retriever;
import onrecord.search.Vocabulary;
import onrecord.search.Wordings;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Searches an index. Needs no lock: another process may be writing to the same folder. */
public final class LuceneReader implements Retriever, Vocabulary, Wordings, Closeable {

    private final Directory directory;
    private final SearcherManager searchers;
    private final Analysis analysis;
    private final QueryWords words;
    private volatile List<String> notes = List.of();
    private @Nullable Heads heads;
    private volatile @Nullable Runs runs;
    private volatile @Nullable Looked looked;

    /** What was looked up last: an answer asks for the same words of one person and of anybody. */
    private record Looked(IndexReader in, String text, Lookup lookup) {
    }

    /** What was found out about a state of the index, and which. */
    private record Runs(IndexReader of, DocumentRuns runs) {
    }

    /** @param directory holds a commit; closed with this reader */
    LuceneReader(Directory directory, Analysis analysis) throws IOException {
        this.directory = directory;
        this.analysis = analysis;
        this.words = new QueryWords(analysis);
        this.searchers = new SearcherManager(directory, new Searchers());
    }

    /** A reader of exactly this corpus; see {@link #of(Intake, Path, Progress)}. */
    public static LuceneReader of(Corpus corpus, Path folder, Progress progress) {
        return of(Intake.of(corpus), folder, progress);
    }

    /** A reader of exactly what there is; see {@link #of(Supplier, Path, Progress)}. */
    public static LuceneReader of(Intake intake, Path folder, Progress progress) {
        return of(() -> intake, folder, progress);
    }

    /**
     * A reader of exactly what there is. The index in {@code folder} is used where it is in step, and
     * brought in step where it is not; where it cannot be, because another process writes to it or
     * the folder cannot be written, one in memory takes its place, or in a folder that goes with it.
     *
     * @param intake what there is; asked for once the index was opened, so that it can be found out meanwhile
     */
    public static LuceneReader of(Supplier<? extends Intake> intake, Path folder, Progress progress) {
        return new Opening(folder, progress).reader(intake);
    }

    /**
     * As {@link #of(Supplier, Path, Progress)}, for whoever has documents to answer from meanwhile: none is made beside an
     * index that another process writes to, for that will be in step soon.
     *
     * @throws IndexInUseException if another process writes to it
     */
    public static LuceneReader renewed(Supplier<? extends Intake> intake, Path folder, Progress progress) {
        return new Opening(folder, progress).renewed(intake);
    }

    /** What the index holds, as long as this reader is open; the same that it searches. */
    public Shelf shelf(Texts texts) {
        return ask(searcher -> new LuceneShelf(searcher.getIndexReader(), heads(), texts,
                () -> Checked.forget(directory)));
    }

    /** What there was that is not used, and why: a line each. */
    public List<String> notes() {
        return Stream.concat(notes.stream(), heads().notes().stream()).toList();
    }

    @Override
    public Hits retrieve(Query query, int n) {
        List<BytesRef> speakers = query.speakers().stream().map(Speaking::term).map(BytesRef::new).toList();
        return ask(searcher -> new SentenceSearch(searcher, lookup(searcher, query.text()), speakers).best(n));
    }

    private Lookup lookup(IndexSearcher searcher, String text) throws IOException {
        Looked last = looked;
        if (last != null && last.in().equals(searcher.getIndexReader()) && last.text().equals(text)) {
            return last.lookup();
        }
        var spelling = new Spelling(new LuceneWords(searcher), analysis);
        var statistics = new LuceneStatistics(searcher, spelling);
        var lookup = new Lookup(List.copyOf(new SearchTerms(statistics).of(words.of(text))), statistics);
        looked = new Looked(searcher.getIndexReader(), text, lookup);
        return lookup;
    }

    @Override
    public List<String> near(String word) {
        return ask(searcher -> new Spelling(new LuceneWords(searcher), analysis).near(word));
    }

    @Override
    public Count count(Collection<String> forms) {
        List<List<String>> words = forms.stream().map(form -> analysis.terms(Fields.WORD, form)).toList();
        return ask(searcher -> new Counting(searcher, runs(searcher.getIndexReader()), words).count());
    }

    @Override
    public List<Spot> holding(String text, int n) {
        return ask(searcher -> new Places(searcher).holding(lookup(searcher, text), n));
    }

    @Override
    public Alike like(String wording, int n) {
        return ask(searcher -> new WordingSearch(searcher,
                WordingPieces.of(wording, words -> analysis.terms(Fields.WORD, words))).best(n));
    }

    /** Found out when they are first needed: a twentieth of a second for a million passages. */
    private DocumentRuns runs(IndexReader reader) throws IOException {
        Runs last = runs;
        if (last == null || !last.of().equals(reader)) {
            last = new Runs(reader, new DocumentRuns(reader));
            runs = last;
        }
        return last.runs();
    }

    /** Whether it was found earlier that the index holds what there is now, and nothing else. */
    boolean confirmed(Intake intake) {
        Optional<Confirmed> found = heads().confirmed(intake);
        notes = found.map(Confirmed::notes).orElse(List.of());
        return found.isPresent();
    }

    /** Whether the index holds what there is now; said in it, so that the next start need not compare. */
    boolean compared(Intake intake, Path folder) {
        if (!holds(intake)) {
            return false;
        }
        notes = intake.notes();
        if (Confirmed.of(intake).isPresent()) {
            try (LuceneIndex index = LuceneIndex.open(folder)) {
                index.confirm(intake);
            } catch (IndexInUseException | UncheckedIOException e) {
                // Whoever writes will say so; or nobody may write here, and each start compares.
            }
        }
        return true;
    }

    /** Whether the index holds what there is now, and nothing else. */
    boolean holds(Intake intake) {
        return heads().match(intake);
    }

    /** What the index tells of each file. */
    synchronized Heads heads() {
        if (heads == null) {
            heads = ask(searcher -> Heads.of((DirectoryReader) searcher.getIndexReader()));
        }
        return heads;
    }

    /**
     * From now on, what was committed last is searched.
     *
     * @param found what the intake says of what is not used
     */
    synchronized void refresh(List<String> found) throws IOException {
        notes = found;
        heads = null;
        searchers.maybeRefreshBlocking();
    }

    @Override
    public void close() {
        try {
            IOUtils.close(searchers, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the index in " + directory, e);
        }
    }

    private <T> T ask(Asking<T> asking) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return asking.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            Checked.forget(directory);
            throw new UncheckedIOException("Cannot read the index in " + directory, e);
        }
    }

    /** What can be asked of one state of the index. */
    private interface Asking<T> {

        T of(IndexSearcher searcher) throws IOException;
    }

    /** Makes searchers that know what counts. */
    private static final class Searchers extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            return new LiveSearcher(reader);
        }
    }
}
