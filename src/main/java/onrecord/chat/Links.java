package onrecord.chat;

import java.net.IDN;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Excerpt;

/** Where a reader finds words: a link to them on the web, or the file and the line. */
public final class Links {

    private static final String DIRECTIVE = ":~:";

    /** No label is longer than 63 characters (RFC 1035). */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]{1,63}+(?:\\.[A-Za-z0-9-]{1,63}+)*+");

    private static final Pattern ASCII = Pattern.compile("[!-~]++");

    private final Path corpus;

    /** @param corpus the folder of the documents, as a reader may open it */
    public Links(Path corpus) {
        this.corpus = corpus;
    }

    /** The link to exactly these words; for a document that is not on the web, its file and the line. */
    public String to(Excerpt words) {
        return web(words.source().citation()).map(url -> withFragment(url, words)).orElseGet(() -> local(words));
    }

    /** The link to a whole document; for one that is not on the web, its file. */
    public String to(Document source) {
        return web(source.citation()).orElseGet(() -> path(source));
    }

    /** The document's address in ASCII, if it has one that is safe to follow. */
    public static Optional<String> web(Citation citation) {
        return Optional.ofNullable(citation.url()).filter(Links::isSafe).map(Links::ascii);
    }

    /** User info ("reuters.com@evil.example") makes an address look like another's. */
    private static boolean isSafe(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        return web && url.getRawAuthority() != null && !url.getRawAuthority().contains("@");
    }

    /** A host in letters that only look like ASCII is shown as what it is. */
    private static String ascii(URI url) {
        String authority = String.valueOf(url.getRawAuthority());
        if (HOST.matcher(authority).matches() && ASCII.matcher(url.toString()).matches()) {
            return url.toString(); // as most are: asking IDN took a twentieth of the time of an answer
        }
        String shown;
        try {
            shown = IDN.toASCII(authority);
        } catch (IllegalArgumentException notAHost) {
            shown = "";
        }
        String plain = url.toString();
        int at = plain.indexOf(authority);
        return URI.create(plain.substring(0, at) + shown + plain.substring(at + authority.length())).toASCIIString();
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
        String path = path(source);
        return isLaidOut(source.file()) ? path : path + ":" + line(source.text(), words.span().start());
    }

    private String path(Document source) {
        return Visible.line(corpus.toString()).replace('\\', '/') + "/" + Visible.line(source.file());
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
