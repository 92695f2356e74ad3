package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PermalinkTest {

    private static final int TEXT = 3_000;

    private static Document document(String file, String text) {
        return Samples.document(file, text, new Citation("X", null, null, null));
    }

    private static String sign(Excerpt words) {
        String link = Permalink.of(words);
        int at = link.indexOf(Permalink.WORDS + "=") + Permalink.WORDS.length() + 1;
        return link.substring(at, link.indexOf('#'));
    }

    private static List<Span> places(Excerpt words, String text) {
        return Permalink.places(sign(words), text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"a.txt, /d/a.txt", "talks/day one.txt, /d/talks/day%20one.txt", "é?#%&.txt, /d/%C3%A9%3F%23%25%26.txt",
        "../x, /d/%2E%2E/x"})
    void writesAFileAsAPath(String file, String path) {
        assertEquals(path, Permalink.of(document(file, "Words.")));
    }

    @Test
    void tellsVersionAndPlace() {
        Document document = document("a.txt", "One line. Two lines.");
        String link = Permalink.of(Samples.excerpt(document, "Two lines."));
        assertTrue(link.startsWith("/d/a.txt?sha256=" + document.sha256() + "&words=9-"), link);
        assertTrue(link.endsWith("#q=10-20"), link);
    }

    static Stream<Long> seeds() {
        return new Random(5).longs(200).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheWordsAgainWhereverTheyHaveMoved(long seed) {
        var random = new Random(seed);
        String text = random.ints(TEXT, 0, 9).mapToObj(i -> "abcd e\n\u200bé".substring(i, i + 1))
                .reduce("", String::concat);
        int start = random.nextInt(TEXT - 400);
        var span = new Span(start, start + 100 + random.nextInt(300));
        Excerpt words = document("a.txt", text).excerpt(span);
        String before = "x ".repeat(random.nextInt(50));
        String wrapped = words.text().replace(" ", "\r\n ");
        List<Span> places = places(words, before + wrapped + text.substring(span.end()));
        assertEquals(1, places.size());
        assertTrue(Visible.same(words.text().replaceAll("\\s", ""),
                places.get(0).in(before + wrapped).replaceAll("\\s", "")));
    }

    @Test
    void findsEachPlaceOfWordsThatStandThereTwice() {
        Excerpt words = Samples.excerpt(document("a.txt", "Yes. No."), "Yes.");
        assertEquals(List.of(new Span(0, 4), new Span(4, 8), new Span(12, 17)), places(words, "Yes.Yes. No Y es."));
    }

    @Test
    void doesNotTakeOtherWordsForThem() {
        Excerpt words = Samples.excerpt(document("a.txt", "We counted every ship twice."), "every ship twice");
        assertEquals(List.of(), places(words, "We counted every ship once. Every ship twice."));
        assertEquals(List.of(), places(words, ""));
    }

    @Test
    void readsNoSignThatItDidNotWrite() {
        for (String other : List.of("", "9", "9-xyz", "-1-0123456789abcdef", "99999999-0123456789abcdef")) {
            assertEquals(Optional.empty(), Permalink.places(other, "Words."), other);
        }
    }
}
