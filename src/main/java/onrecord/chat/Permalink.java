package onrecord.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Document;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Span;

/**
 * The address of words on the program's own page of a document: {@code /d/FILE?sha256=...&words=...#q=START-END}. It says
 * which version of the document was quoted and carries a sign of the words, so that they are found again, or known to be gone,
 * when the document has changed.
 *
 * <p>Offsets are UTF-16 units of the document's text, half-open.
 */
public final class Permalink {

    /** Below it stand the pages of documents. */
    public static final String DOCUMENTS = "/d/";

    /** The parameter that names the version: the SHA-256 of the file, in hexadecimal digits. */
    public static final String VERSION = "sha256";

    /** The parameter that holds the sign of the words. */
    public static final String WORDS = "words";

    private Permalink() {
    }

    /** The page of a document, as it is now. */
    public static String of(Document document) {
        return of(document.file());
    }

    /** The page of the document in a file, as it is now. */
    public static String of(String file) {
        return DOCUMENTS + encoded(file);
    }

    /** The words on the page of their document. */
    public static String of(Excerpt words) {
        return of(words.source()) + "?" + VERSION + "=" + words.source().sha256() + "&" + WORDS + "="
                + Fingerprint.of(words) + "#q=" + words.span().start() + "-" + words.span().end();
    }

    /**
     * Where words stand in a text now, in order.
     *
     * @param sign what stands in a link as {@link #WORDS}
     * @return empty if this is no such sign
     */
    public static Optional<List<Span>> places(String sign, String text) {
        return Fingerprint.read(sign).map(fingerprint -> fingerprint.in(text));
    }

    /** Segments of a path, each percent-encoded as RFC 3986 has it, slashes between them kept. */
    public static String encoded(String path) {
        return Stream.of(path.split("/", -1)).map(Permalink::segment).collect(Collectors.joining("/"));
    }

    private static String segment(String segment) {
        var encoded = new StringBuilder();
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || "-._~".indexOf(b) >= 0);
            encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
        }
        // A segment of dots alone would be taken for a step up.
        return encoded.toString().matches("\\.+") ? encoded.toString().replace(".", "%2E") : encoded.toString();
    }
}
