package onrecord.reading;

import java.util.List;
import onrecord.corpus.Citation;
import onrecord.corpus.Digest;
import onrecord.corpus.Document;
import onrecord.corpus.Passage;
import onrecord.corpus.Passage.Kind;
import onrecord.corpus.Span;

/** From the bytes of one file to a document and its passages. */
final class DocumentReader {

    /** A title is one line on a screen; a text without line ends would otherwise be its own title. */
    private static final int LONGEST_TITLE = 200;

    private final Decoder decoder = new Decoder();
    private final PassageMaker maker = new PassageMaker();
    private final MarkdownPage markdown = new MarkdownPage();

    /** A document and its blocks, nobody's words told from the others, but not yet who said what. */
    record Read(Document document, List<Passage> passages) {}

    /**
     * Reads one file.
     *
     * @param file its path in the corpus
     * @param bytes what it holds
     * @param format how to read that
     * @param source what {@code sources.json} says of it
     * @throws UnreadableFile if it is not text in its encoding, or holds none
     */
    Read read(String file, byte[] bytes, Format format, Source source) throws UnreadableFile {
        String decoded = decoder.decode(bytes, format);
        Page page = switch (format) {
            case TEXT -> new Page(decoded, TextBlocks.of(decoded), null);
            case MARKDOWN -> Page.of(markdown.html(withoutMark(decoded)));
            case HTML -> Page.of(withoutMark(decoded));
        };
        List<Passage> passages = maker.passages(page.text(), page.blocks());
        if (passages.isEmpty()) {
            throw new UnreadableFile("holds no words; the file is left out.");
        }
        String title = source.title() == null ? title(file, page, passages) : source.title();
        Citation citation = new Citation(title, source.publisher(), source.date(), source.url());
        return new Read(new Document(file, Digest.of(bytes), page.text(), citation), passages);
    }

    private static String withoutMark(String decoded) {
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    private static String title(String file, Page page, List<Passage> passages) {
        if (page.title() != null) {
            return cut(page.title());
        }
        Span line = passages.stream()
                .filter(passage -> passage.kind() != Kind.BOILERPLATE)
                .findFirst()
                .map(Passage::span)
                .orElse(new Span(0, 0));
        String words = line.in(page.text()).replaceAll("\\s+", " ");
        return words.isBlank() ? file : cut(words);
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }
}
