package onrecord.chat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Entry;
import onrecord.corpus.Excerpt;
import onrecord.corpus.WebAddress;
import org.jspecify.annotations.Nullable;

/** Where a reader finds words: a link to them on the web, on the program's own pages, or the file and the line. */
public final class Links {

    private static final String DIRECTIVE = ":~:";

    private final Path corpus;
    private final @Nullable String pages;

    /**
     * For readers who cannot reach the program's own pages.
     *
     * @param corpus the folder of the documents, as a reader may open it
     */
    public Links(Path corpus) {
        this(corpus, null);
    }

    private Links(Path corpus, @Nullable String pages) {
        this.corpus = corpus;
        this.pages = pages;
    }

    /**
     * The same for readers who can reach the program's own pages.
     *
     * @param address what stands before the path of each, without a slash at its end: "https://onrecord.example"; empty
     *     for links between the pages themselves
     */
    public Links withPages(String address) {
        return new Links(corpus, address);
    }

    /** The link to exactly these words; for a document that is not on the web, on its own page, or its file and the line. */
    public String to(Excerpt words) {
        return web(words.source().citation()).map(url -> withFragment(url, words))
                .or(() -> inContext(words))
                .orElseGet(() -> local(words));
    }

    /** The link to a whole document; for one that is not on the web, its own page, or its file. */
    public String to(Entry source) {
        return web(source.citation())
                .or(() -> Optional.ofNullable(pages).map(address -> address + Permalink.of(source.file())))
                .orElseGet(() -> path(source.file()));
    }

    /** The permanent link to exactly these words where the program shows them, if readers can reach its pages. */
    public Optional<String> inContext(Excerpt words) {
        return Optional.ofNullable(pages).map(address -> address + Permalink.of(words));
    }

    /** The document's address, if it has one. */
    public static Optional<String> web(Citation citation) {
        return Optional.ofNullable(citation.url()).map(WebAddress::toString);
    }

    private static String withFragment(String url, Excerpt words) {
        String fragment = TextFragment.of(words);
        if (fragment.isEmpty()) {
            return url;
        }
        int old = url.indexOf(DIRECTIVE);
        String page = old < 0 ? url : url.substring(0, old);
        return page + (page.contains("#") ? "" : "#") + fragment;
    }

    private String local(Excerpt words) {
        Document source = words.source();
        String path = path(source.file());
        return isLaidOut(source.file()) ? path : path + ":" + line(source.text(), words.span().start());
    }

    private String path(String file) {
        return Visible.line(corpus.toString()).replace('\\', '/') + "/" + Visible.line(file);
    }

    /** In a page the lines of the text are not those of the file. */
    private static boolean isLaidOut(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm");
    }

    private static long line(String text, int offset) {
        return 1 + text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
