package onrecord.reading;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The encoding that a web page says it is in: {@code <meta charset>}, its older form, or an XML declaration. */
final class DeclaredCharset {

    /** Browsers look no further for a declaration (WHATWG HTML, "prescan a byte stream"). */
    private static final int PRESCAN = 1024;

    /** Labels that browsers read as windows-1252 (WHATWG Encoding, "names and labels"). */
    private static final Set<String> READ_AS_WINDOWS_1252 = Set.of("iso-8859-1", "iso8859-1", "latin1", "us-ascii",
            "ascii", "cp1252", "l1");

    private DeclaredCharset() {
    }

    /** The declared encoding, if there is one and this Java knows it. */
    static Optional<Charset> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<?xml")) {
            Optional<Charset> declared = named(value(head, "encoding", 0, head.indexOf('>')));
            if (declared.isPresent()) {
                return declared;
            }
        }
        for (int meta = head.indexOf("<meta"); meta >= 0; meta = head.indexOf("<meta", meta + 1)) {
            int end = head.indexOf('>', meta);
            Optional<Charset> declared = named(value(head, "charset", meta, end < 0 ? head.length() : end));
            if (declared.isPresent()) {
                return declared;
            }
        }
        return Optional.empty();
    }

    private static String value(String head, String name, int start, int end) {
        int at = head.indexOf(name, start);
        if (at < 0 || at >= end) {
            return "";
        }
        int from = at + name.length();
        while (from < end && " =\"'".indexOf(head.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < end && " \"';/>?".indexOf(head.charAt(to)) < 0) {
            to++;
        }
        return head.substring(from, to);
    }

    private static Optional<Charset> named(String label) {
        if (label.isEmpty()) {
            return Optional.empty();
        }
        if (label.startsWith("utf-16")) {
            return Optional.of(StandardCharsets.UTF_8); // a page whose declaration could be read byte by byte is not UTF-16
        }
        try {
            return Optional.of(Charset.forName(READ_AS_WINDOWS_1252.contains(label) ? "windows-1252" : label));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
