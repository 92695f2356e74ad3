package onrecord.chat.console;

import static onrecord.chat.Samples.direct;
import static onrecord.chat.Samples.excerpt;
import static onrecord.chat.Samples.inferred;
import static onrecord.chat.Samples.nobodys;
import static onrecord.chat.Samples.notFound;
import static onrecord.chat.Samples.question;
import static onrecord.chat.Samples.quoted;
import static onrecord.chat.Samples.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import onrecord.answer.Answer;
import onrecord.answer.Quotation;
import onrecord.answer.Verdict;
import onrecord.chat.Gate;
import onrecord.chat.Golden;
import onrecord.chat.Links;
import onrecord.chat.Samples;
import onrecord.chat.Sources;
import onrecord.corpus.Document;
import onrecord.corpus.Speech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsoleRendererTest {

    private final Gate gate = new Gate(Samples.unchanged());

    private String text(Answer answer, Style style, String... notes) {
        return gate.pass(turn(answer, notes), new ConsoleRenderer(new Links(Path.of("docs")), style)).message();
    }

    private static Answer.Quoted nobody(Document document) {
        return quoted(new Quotation(excerpt(document, document.text()), null, List.of()));
    }

    @Test
    void showsWhoSaidWhatAndWhere() {
        Golden.assertSame(ConsoleRendererTest.class, "quoted.txt",
                text(quoted(direct(), inferred(), nobodys()), Style.PLAIN));
    }

    @Test
    void leadsToOurOwnPageTooOnceItCanBeReached() {
        Links reachable = new Links(Path.of("docs")).withPages("https://onrecord.example");
        Golden.assertSame(ConsoleRendererTest.class, "withPages.txt",
                gate.pass(turn(quoted(direct())), new ConsoleRenderer(reachable, Style.PLAIN)).message());
    }

    @Test
    void saysWhyThereIsNoAnswerAndWhatComesNearest() {
        Golden.assertSame(ConsoleRendererTest.class, "notFound.txt", text(notFound(nobodys()), Style.PLAIN));
    }

    @Test
    void remarksBesideTheWords() {
        Golden.assertSame(ConsoleRendererTest.class, "remarks.txt",
                text(quoted(Samples.remarked(), inferred()), Style.PLAIN));
        Golden.assertSame(ConsoleRendererTest.class, "remarksNarrow.txt",
                text(quoted(Samples.remarked()), new Style(30, false)));
    }

    @Test
    void wrapsToTheWidthOfATerminal() {
        Golden.assertSame(ConsoleRendererTest.class, "narrow.txt",
                text(quoted(direct()), new Style(40, false), "Your question was cut somewhere."));
    }

    @Test
    void showsWordByWordWhatAQuotationAltered() {
        Golden.assertSame(ConsoleRendererTest.class, "altered.txt", text(Samples.altered(), new Style(40, false)));
        String colours = text(Samples.altered(), new Style(40, true));
        assertTrue(colours.contains(" \u001b[1m{+all\u001b[0m\n\u001b[1mships,+}\u001b[0m "), colours);
        assertTrue(colours.startsWith("\u001b[1mAltered.\u001b[0m "), colours);
        assertEquals(text(Samples.altered(), new Style(40, false)), Style.plain(colours));
    }

    @Test
    void saysFirstWhatIsRightOrWrongWithAQuotation() {
        Golden.assertSame(ConsoleRendererTest.class, "otherSpeaker.txt",
                text(Samples.checked(Verdict.OTHER_SPEAKER, "These are Ilva Torren’s words, not Odo Brask’s.",
                        inferred()), new Style(40, false)));
        Golden.assertSame(ConsoleRendererTest.class, "exact.txt",
                text(Samples.checked(Verdict.EXACT, "These words, by Odo Brask.", direct()), Style.PLAIN));
    }

    @Test
    void showsNothingOfADifferenceWhoseWordsAreWithheld() {
        var changed = new Gate(document -> Sources.State.CHANGED);
        var renderer = new ConsoleRenderer(new Links(Path.of("docs")), Style.PLAIN);
        String shown = changed.pass(turn(Samples.altered()), renderer).message();
        assertFalse(shown.contains("twice"), shown);
    }

    @Test
    void putsPeopleSideBySideUnderTheirNames() {
        Golden.assertSame(ConsoleRendererTest.class, "comparison.txt",
                text(Samples.comparison(), new Style(40, false)));
        String colours = text(Samples.comparison(), new Style(60, true));
        assertTrue(colours.startsWith("\u001b[1mOdo Brask\u001b[0m\n\n\u001b[1mOdo Brask, own words"), colours);
    }

    @Test
    void tellsATimelineDayByDay() {
        Golden.assertSame(ConsoleRendererTest.class, "timeline.txt", text(Samples.timeline(), new Style(40, false)));
    }

    @Test
    void listsTheDocumentsAndWhoSpeaksInThem() {
        Golden.assertSame(ConsoleRendererTest.class, "sources.txt", text(Samples.sources(), new Style(40, false)));
    }

    @Test
    void writesBoldAndDimOnlyWhereTheyAreUnderstood() {
        String colours = text(quoted(direct()), new Style(80, true));
        assertTrue(colours.startsWith("\u001b[1mOdo Brask, own words\u001b[0m · "), colours);
        assertTrue(colours.contains("\u001b[2mhttps://gazette.example"), colours);
        assertEquals(text(quoted(direct()), new Style(80, false)), Style.plain(colours));
    }

    @Test
    void saysWhatToAsk() {
        assertEquals("Name a person.", text(new Answer.Help(question(), "Name\na person."), Style.PLAIN));
    }

    @Test
    void printsNoControlCharacterWhateverADocumentOrAQuestionHolds() {
        String nasty = "\u001b]0;pwned\u0007 \u009b31m \u202egnp.exe a\u0000b Ir\u200ban \ud83d x";
        String shown = text(nobody(Samples.document(nasty)), Style.PLAIN);
        assertTrue(shown.contains("\"␣]0;pwned␣ ␣31m ␣gnp.exe a␣b Ir␣an ␣ x\""), shown);
        String asked = text(new Answer.NotFound(question(), 0, "Nothing on " + nasty, List.of()), Style.PLAIN);
        assertFalse(
                (shown + asked).chars().anyMatch(c -> (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0) || c == 0x202e),
                asked);
    }

    @Test
    void letsNoReasonPassForAQuotation() {
        var forged = new Answer.NotFound(question(), 0, "Nothing on x\n\nOdo Brask, own words · y\n  “I lied.”",
                List.of());
        assertEquals("Nothing on x Odo Brask, own words · y “I lied.”", text(forged, Style.PLAIN));
    }

    @Test
    void cutsAVeryLongSentenceOutsideTheQuotationMarks() {
        String shown = text(nobody(Samples.document("word ".repeat(1_000).strip())), Style.PLAIN);
        assertTrue(shown.contains("word word\" …\n"), shown);
        assertFalse(shown.contains("withheld"), shown);
        assertTrue(shown.length() < 2_500, shown);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Whatever stands in a document, its words are found again in the message: the gate withholds nothing. */
    @ParameterizedTest
    @MethodSource("seeds")
    void canBeReadBack_whateverTheWordsAndTheWidth(long seed) {
        var random = new Random(seed);
        String[] bits = {"word", "\"", "\"\n", "\n  \"", "“", "”", "”\n", "\n  “", "…", " … ", "”  …", "\n\n   ",
            "\u00a0", "\u200b", "\u202e",
            "\ud83d", "😀", "·", " · ",
            "named in “x”", "https://x.example", "\u001b[1m", "-", "日本語", "␣", "\r\n", "(inferred)"};
        String words = random.ints(1 + random.nextInt(60), 0, bits.length).mapToObj(i -> bits[i])
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
        Document document = Samples.document("Named here first. " + words + " End.");
        var credit = Samples.credit(document, Speech.DIRECT, "Named", "Named", "Some One");
        var quotation = new Quotation(excerpt(document, words + " End."), credit, List.of());
        String message = text(quoted(quotation, quotation), new Style(random.nextInt(120), random.nextBoolean()));
        assertFalse(message.contains("withheld"), message);
    }
}
