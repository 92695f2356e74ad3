package onrecord.chat.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import onrecord.answer.People;
import onrecord.answer.Question.Asked;
import onrecord.attribution.StatementFinder;
import onrecord.chat.Body;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.Route;
import onrecord.chat.Sources;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;
import onrecord.corpus.Corpus;
import onrecord.corpus.Digest;
import onrecord.corpus.Document;
import onrecord.reading.CorpusReader;
import org.jsoup.Jsoup;

/** A folder of documents, and the pages about them. Documents that change are read again, as the program does. */
final class Library {

    static final String HARBOUR = """
            Quennar reopens its harbour

            Minister Ilva Torren said that the harbour "will open on Monday". She added that no ship had been lost.

            Harbour master Odo Brask said: “We counted ‘every’ ship – twice,
            and none was missing.”

            The harbour had been closed for nine days.
            """;

    private final Path folder;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private final List<Route> routes;
    private Corpus corpus = new Corpus(List.of());

    Library(Path folder) {
        this.folder = folder;
        var gate = new Gate(this::state);
        var current = new Current(gate, this::corpus, this::people);
        this.routes = new SourcePages(new Layout(new Assets()), gate, new Links(folder).withPages(""), current)
                .routes();
    }

    Library with(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            changed.compareAndSet(false, corpus.reading(file).isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        return this;
    }

    void without(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    List<Route> routes() {
        return routes;
    }

    Corpus corpus() {
        if (changed.getAndSet(false)) {
            corpus = new CorpusReader(new StatementFinder()::read).read(folder).corpus();
        }
        return corpus;
    }

    Document document(String file) {
        return corpus().reading(file).orElseThrow(() -> new AssertionError("Not read: " + file)).document();
    }

    private List<Asked> people() {
        return People.of(corpus(), Map.of()).credited();
    }

    private Sources.State state(Document document) {
        Path path = folder.resolve(document.file());
        if (!Files.exists(path)) {
            changed.set(true);
            return Sources.State.GONE;
        }
        boolean same = sha256(path).equals(document.sha256());
        changed.compareAndSet(false, !same);
        return same ? Sources.State.UNCHANGED : Sources.State.CHANGED;
    }

    private static String sha256(Path path) {
        try {
            return Digest.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** What an address is answered with; what stands behind a # is not sent. */
    WebResponse get(String address) {
        String sent = address.replaceFirst("#.*", "");
        int query = sent.indexOf('?');
        String path = query < 0 ? sent : sent.substring(0, query);
        Route route = routes.stream().filter(one -> one.path().equals(path)).findFirst()
                .or(() -> routes.stream()
                        .filter(one -> one.path().endsWith("*")
                                && path.startsWith(one.path().substring(0, one.path().length() - 1)))
                        .findFirst())
                .orElseThrow();
        return route.handler().handle(new WebRequest("GET", path, query < 0 ? "" : sent.substring(query + 1), Map.of(),
                Body.EMPTY, "127.0.0.1"));
    }

    /** A page as a browser reads it. */
    org.jsoup.nodes.Document page(String address) {
        return Jsoup.parse(browsed(get(address).body().text()));
    }

    /** What a browser does to the stream before it reads it (HTML, 13.2.3.5): bare carriage returns are no more. */
    static String browsed(String html) {
        return html.replace("\r\n", "\n").replace('\r', '\n');
    }
}
