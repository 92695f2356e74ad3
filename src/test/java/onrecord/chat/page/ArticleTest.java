package onrecord.chat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.chat.Visible;
import onrecord.corpus.Attribution;
import onrecord.corpus.Citation;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of any text, with passages, statements and highlighted words at any place. */
class ArticleTest {

    /** What HTML parsers, browsers and screens treat in ways of their own; not U+FFFF, which jsoup takes for the end of a page. */
    private static final List<String> PIECES = List.of("a", "word ", ". ", "\r\n", "\r", "\n\n", "\n", "\t", "\u000b",
            "\f",
            "\u0000", "\u0007", "\u0085", "\u00a0", "\u200b", "\u202e", "\ud800", "\udc00", "😀", "<script>",
            "</article>",
            "<!--", "&amp;", "&#13;", "&", "\"", "'", "\ufffd", "\ufffe", "\u2028", "- ", "1. ", "␣", "<p>", "]]>");

    private static final List<Speaker> SPEAKERS = Stream.of("Ilva Torren", "Odo Brask", "<b>", "\"·\u202e")
            .map(Speaker::new)
            .toList();

    private static final List<Passage.Kind> KINDS = List.of(Passage.Kind.values());
    private static final List<Speech> SPEECH = List.of(Speech.values());

    static Stream<Long> seeds() {
        return new Random(13).longs(300).boxed();
    }

    private static Reading reading(Random random, int pieces) {
        String text = IntStream.range(0, pieces).mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
        var document = new Document("a.txt", "0".repeat(64), text, new Citation("A", null, null, null));
        return new Reading(document, passages(random, text), statements(random, text), List.of());
    }

    private static List<Passage> passages(Random random, String text) {
        var passages = new ArrayList<Passage>();
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(40));
            var span = new Span(at, end);
            if (!Visible.line(span.in(text)).isEmpty() && random.nextInt(5) > 0) {
                Passage.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                passages.add(new Passage(span, kind, null, List.of(span)));
            }
            at = end + random.nextInt(3);
        }
        return passages;
    }

    private static List<Statement> statements(Random random, String text) {
        return IntStream.range(0, 12).mapToObj(i -> {
            Span span = span(random, text);
            List<Speaker> who = random.nextInt(4) == 0
                    ? SPEAKERS.subList(0, 2)
                    : List.of(SPEAKERS.get(random.nextInt(SPEAKERS.size())));
            Speech speech = SPEECH.get(random.nextInt(SPEECH.size()));
            return new Statement(span, random.nextInt(6) == 0 ? null : new Attribution(who, speech, span, false, null));
        }).toList();
    }

    private static Span span(Random random, String text) {
        int start = random.nextInt(text.length());
        return new Span(start, Math.min(text.length(), start + 1 + random.nextInt(60)));
    }

    private static Register register(Reading reading) {
        return Register.of(new Corpus(List.of(reading)), List.of());
    }

    /** The article as a browser has it. */
    private static Element browsed(Reading reading, String only, List<Span> found) {
        var voices = new Voices(reading, register(reading));
        var article = new Article(reading, voices, only.isEmpty() ? null : only, found);
        var main = new Element("main");
        Blocks.pages(reading).forEach(page -> main.appendChild(article.of(page)));
        String html = new Layout(new Assets()).page("A", Layout.Section.SOURCES, main, List.of()).body().text();
        Element read = Jsoup.parse(Library.browsed(html)).expectFirst("main");
        assertTrue(read.select("script").isEmpty());
        return read;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheTextUnitForUnit(long seed) {
        var random = new Random(seed);
        Reading reading = reading(random, 150);
        List<Span> found = List.of(span(random, reading.document().text()), span(random, reading.document().text()));
        assertEquals(Visible.marked(reading.document().text()), browsed(reading, "", found).wholeText());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void marksExactlyTheWordsOfEachSpeaker(long seed) {
        Reading reading = reading(new Random(seed), 150);
        for (Voices.Voice voice : new Voices(reading, register(reading)).all()) {
            BitSet said = new BitSet();
            reading.statements().stream().filter(one -> register(reading).people(one).contains(voice.name()))
                    .forEach(one -> said.set(one.span().start(), one.span().end()));
            assertEquals(said, marked(browsed(reading, "", List.of()), voice.number()), voice.name());
            assertEquals(said, marked(browsed(reading, voice.name(), List.of()), voice.number()), voice.name());
        }
    }

    private static BitSet marked(Element article, int voice) {
        BitSet marked = new BitSet();
        int at = 0;
        for (TextNode node : texts(article)) {
            int length = node.getWholeText().length();
            if (within(node, voice)) {
                marked.set(at, at + length);
            }
            at += length;
        }
        return marked;
    }

    private static List<TextNode> texts(Element article) {
        var texts = new ArrayList<TextNode>();
        article.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                texts.add(text);
            }
        });
        return texts;
    }

    private static boolean isIn(Node node, String name) {
        Node parent = node.parent();
        return parent != null && (parent.nameIs(name) || isIn(parent, name));
    }

    private static boolean within(Node node, int voice) {
        for (Node parent = node.parent(); parent != null; parent = parent.parent()) {
            if (List.of(parent.attr("data-v").split(" ")).contains(voice + "")) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void highlightsExactlyTheWordsThatWereLookedFor(long seed) {
        var random = new Random(seed);
        Reading reading = reading(random, 150);
        Span found = span(random, reading.document().text());
        Element article = browsed(reading, "", List.of(found));
        BitSet expected = new BitSet();
        expected.set(found.start(), found.end());
        BitSet marked = new BitSet();
        int at = 0;
        for (TextNode node : texts(article)) {
            int next = at + node.getWholeText().length();
            if (isIn(node, "mark")) {
                marked.set(at, next);
            }
            at = next;
        }
        assertEquals(expected, marked);
        assertEquals(1,
                article.select("[id=q=" + found.start() + "-" + found.end() + "]").size());
    }

    @Test
    void namesWhoSpeaksOnceAsLongAsNobodyElseDoes() {
        String text = "Yes. No. Perhaps. Then the bell rang. Never.";
        var statements = List.of(said(text, "Yes.", 0), said(text, "No.", 0), said(text, "Perhaps.", 1),
                said(text, "Never.", 1));
        Element article = browsed(reading(text, statements), "", List.of());
        assertEquals(List.of("Ilva Torren, own words", "Odo Brask, own words", "Odo Brask, own words"),
                article.select("[data-by]").eachAttr("data-by"));
        assertEquals(List.of("Yes.", "Perhaps.", "Never."), article.select("[data-by]").eachText());
    }

    @Test
    void saysOfWordsWithinOthersOnlyWhatIsNew() {
        String text = "She said it \"will open\" then. He agreed \"at once\" with her.";
        var statements = List.of(said(text, "She said it \"will open\" then.", 0, Speech.REPORTED),
                said(text, "will open", 0, Speech.DIRECT),
                said(text, "He agreed \"at once\" with her.", 0, Speech.REPORTED),
                said(text, "at once", 1, Speech.DIRECT));
        assertEquals(List.of("Ilva Torren, reported", "Ilva Torren, own words", "Odo Brask, own words",
                "Ilva Torren, reported"),
                browsed(reading(text, statements), "", List.of()).select("[data-by]")
                        .eachAttr("data-by"));
    }

    @Test
    void namesTheSpeakerOfALongSpeechAgainEveryFewParagraphs() {
        String text = IntStream.range(0, 10).mapToObj(i -> "Sentence " + i + ".\n\n").collect(Collectors.joining());
        var passages = new ArrayList<Passage>();
        var statements = new ArrayList<Statement>();
        for (int i = 0; i < 10; i++) {
            Statement one = said(text, "Sentence " + i + ".", 0);
            passages.add(new Passage(one.span(), Passage.Kind.PARAGRAPH, null, List.of(one.span())));
            statements.add(one);
        }
        var reading = new Reading(reading(text, List.of()).document(), passages, statements, List.of());
        assertEquals(List.of("Sentence 0.", "Sentence 4.", "Sentence 8."),
                browsed(reading, "", List.of()).select("[data-by]").eachText());
    }

    @Test
    void putsALongDocumentOnSeveralPagesThatAreTheWholeText() {
        String text = "One sentence of a very long speech. ".repeat(20_000);
        Reading reading = reading(text, List.of());
        List<Blocks.Page> pages = Blocks.pages(reading);
        assertEquals(3, pages.size());
        assertEquals(text, pages.stream().map(page -> page.span().in(text)).collect(Collectors.joining()));
        assertTrue(pages.stream().allMatch(page -> page.span().length() <= Blocks.PAGE + 1), pages.toString());
        assertEquals(text, browsed(reading, "", List.of()).wholeText());
    }

    private static Reading reading(String text, List<Statement> statements) {
        var document = new Document("a.txt", "0".repeat(64), text, new Citation("A", null, null, null));
        var all = new Span(0, text.length());
        return new Reading(document, List.of(new Passage(all, Passage.Kind.PARAGRAPH, null, List.of(all))), statements,
                List.of());
    }

    private static Statement said(String text, String words, int speaker) {
        return said(text, words, speaker, Speech.DIRECT);
    }

    private static Statement said(String text, String words, int speaker, Speech speech) {
        int start = text.indexOf(words);
        var span = new Span(start, start + words.length());
        return new Statement(span, new Attribution(List.of(SPEAKERS.get(speaker)), speech, span, false, null));
    }
}
