package onrecord.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the passages of every document. */
class AnyDocumentTest {

    private static final String[] PIECES = {"The lake", " rose", ". ", "\n", "\n\n", "\r\n", "“", "”", "\"", "’", "(",
        ")", "Mr. Moe",
        "U.S. ", "? ", "! ", "… ", " — ", "• ", "- ", "1. ", "MAYOR LO:  ", "Q    ", "READ NEXT", "END", "\u00A0",
        "\uFEFF", "\u200B",
        "\uD83D\uDEA2", "\u202E", " said ", "A. ", ":", "07:45 ", "Photograph: A. Lo", "<p>", "</p>", "<br>", "<li>",
        "<b>", "&amp;",
        "<nav>", "</nav>", "> ", "* ", "# ", "**", "| ", "\t", "\f", "été", "。", "[", "]", "a@b.example", "2 June 2025",
        "   "};

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void liesInOrderAndWhole_whateverTheText(long seed) {
        Random random = new Random(seed);
        StringBuilder words = new StringBuilder("Words");
        for (int i = random.nextInt(200); i >= 0; i--) {
            words.append(PIECES[random.nextInt(PIECES.length)]);
        }
        for (Format format : Format.values()) {
            check(Shown.read(format, words.toString()));
        }
    }

    private static void check(DocumentReader.Read read) {
        String text = read.document().text();
        int end = 0;
        for (Passage passage : read.passages()) {
            assertTrue(passage.span().start() >= end, passage::toString);
            assertTrue(passage.span().length() > 0, passage::toString);
            end = passage.span().end();
            check(passage, text);
        }
    }

    private static void check(Passage passage, String text) {
        int end = passage.span().start();
        for (Span sentence : passage.sentences()) {
            assertTrue(passage.span().contains(sentence), passage::toString);
            assertTrue(sentence.start() >= end && sentence.length() > 0, passage::toString);
            assertFalse(Chars.blank(text.charAt(sentence.start())), passage::toString);
            assertFalse(Chars.blank(text.charAt(sentence.end() - 1)), passage::toString);
            assertBlank(text, end, sentence.start());
            end = sentence.end();
        }
        assertEquals(passage.span().end(), end, passage::toString);
    }

    private static void assertBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            assertTrue(Chars.blank(text.charAt(i)), text.substring(from, to));
        }
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("one-word sentences", "A. ".repeat(1_000_000)),
                Arguments.of("sentences of one word", "Lo. ".repeat(500_000)),
                Arguments.of("no end", "a".repeat(100_000) + "!"),
                Arguments.of("marks", "Lo " + "\"".repeat(100_000)),
                Arguments.of("curly marks", "Lo. " + "”".repeat(100_000)),
                Arguments.of("titles", "Mr. ".repeat(100_000)),
                Arguments.of("no spaces", "x".repeat(5_000_000)),
                Arguments.of("brackets", "(Lo. ".repeat(100_000)),
                Arguments.of("spaces", "Lo" + " ".repeat(1_000_000) + "Moe"),
                Arguments.of("empty lines", "Lo" + "\n".repeat(1_000_000) + "Moe"),
                Arguments.of("short lines", "Lo\n".repeat(50_000)),
                Arguments.of("short paragraphs", "Lo\n\n".repeat(50_000)),
                Arguments.of("link lists", "READ NEXT\n".repeat(50_000)),
                Arguments.of("addresses", "lo@varn.example\n".repeat(100_000)),
                Arguments.of("items", "- Lo\n".repeat(50_000)),
                Arguments.of("labels", "MAYOR LO: Yes\n".repeat(50_000)),
                Arguments.of("numbers", "1. ".repeat(300_000)),
                Arguments.of("stops", "Lo" + ". ".repeat(300_000)),
                Arguments.of("bold paragraphs", "<p><b>Lo</b></p>".repeat(30_000)),
                Arguments.of("notes", "Lo" + ".[".repeat(300_000)),
                Arguments.of("menus", "<div class=menu>".repeat(50_000) + "Lo"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void takesBoundedTime_whateverTheText(String name, String words) {
        for (Format format : Format.values()) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> check(Shown.read(format, words)), format::toString);
        }
    }
}
