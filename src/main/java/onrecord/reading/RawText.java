package onrecord.reading;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * What a file's bytes say, without what is known of documents: for proving from outside that quoted
 * words stand in a file. Its markup is taken out by a few crude rules that share nothing with the
 * readers, so that the two do not err together.
 *
 * @param text the characters as they stand in the file
 * @param bare the characters without markup
 * @param plain whether there can be none, so that offsets into the document are offsets into the file
 */
public record RawText(String text, String bare, boolean plain) {

    private static final Pattern UNSEEN = Pattern
            .compile("(?is)<!--.*?-->|<(script|style|head|noscript)\\b.*?</\\1>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\](?:\\([^)]*\\)|\\[[^\\]]*\\])?");
    private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^\\s*>+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

    /**
     * Reads a file of a corpus.
     *
     * @param file its path in the corpus, whose ending tells what it is
     * @throws IOException if it is no text in its encoding
     */
    public static RawText of(String file, byte[] bytes) throws IOException {
        Format format = Format.of(file).orElse(Format.TEXT);
        try {
            String text = new Decoder().decode(bytes, format);
            return switch (format) {
                case TEXT -> new RawText(text, text, true);
                case MARKDOWN -> new RawText(text, withoutMarkdown(text), false);
                case HTML -> new RawText(text, withoutTags(text), false);
            };
        } catch (UnreadableFile e) {
            throw new IOException(file + ": " + e.reason(), e);
        }
    }

    private static String withoutTags(String html) {
        String seen = UNSEEN.matcher(html).replaceAll(" ");
        return Parser.unescapeEntities(TAG.matcher(seen).replaceAll(" "), false);
    }

    private static String withoutMarkdown(String markdown) {
        String words = QUOTED_LINE.matcher(LINK.matcher(markdown).replaceAll("$1")).replaceAll("");
        return Parser.unescapeEntities(ESCAPE.matcher(words).replaceAll("$1"), false);
    }
}
