package onrecord.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import onrecord.search.Hits;
import onrecord.search.Query;
import onrecord.search.Retriever;
import onrecord.search.Vocabulary;
import onrecord.search.Wordings;
import onrecord.search.lucene.Analysed;
import onrecord.search.lucene.WordingPieces;

/**
 * Searches the documents as they were published at one time.
 *
 * <p>Every method throws a {@link ClusterUnavailable} where the cluster does not answer in full, and an
 * {@link OutdatedException} where these documents are not there any more.
 */
public final class ClusterReader implements Retriever, Vocabulary, Wordings {

    private final State state;
    private final Analysed analysed = new Analysed();

    ClusterReader(State state) {
        this.state = state;
    }

    @Override
    public Hits retrieve(Query query, int n) {
        List<String> speakers = query.speakers().stream().map(Analysed::term).toList();
        return analysing(() -> new PassageSearch(state, analysed, analysed.query(query.text()), speakers).best(n));
    }

    @Override
    public List<String> near(String word) {
        return analysing(() -> analysed.near(word, new ClusterWords(state)));
    }

    @Override
    public Count count(Collection<String> forms) {
        return new WordCount(state, forms.stream().map(analysed::words).toList()).count();
    }

    @Override
    public List<Spot> holding(String words, int n) {
        return analysing(() -> new PassageSearch(state, analysed, analysed.query(words), List.of()).holding(n));
    }

    @Override
    public Alike like(String words, int n) {
        return new WordingQuery(state, WordingPieces.of(words, analysed::words)).best(n);
    }

    private static <T> T analysing(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot analyse a text", e);
        }
    }

    /** What can be asked. */
    private interface Asking<T> {

        T ask() throws IOException;
    }
}
