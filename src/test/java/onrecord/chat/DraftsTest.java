package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import onrecord.answer.Quotation;
import onrecord.corpus.Document;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftsTest {

    private final Drafts drafts = new Drafts(Samples.unchanged());

    private static Excerpt all(String text) {
        Document document = Samples.document(text);
        return document.excerpt(new Span(0, text.length()));
    }

    @ParameterizedTest
    @CsvSource({"14, one two three", "13, one two three", "12, one two", "7, one two", "4, one", "3, one"})
    void cutsBetweenWords(int longest, String shown) {
        assertEquals(shown, Drafts.cut(all("one two three"), longest).text());
    }

    @Test
    void cutsAWordThatIsLongerThanAllBetweenCharacters() {
        assertEquals("xxxx", Drafts.cut(all("xxxxxxxx"), 4).text());
        assertEquals("xxx", Drafts.cut(all("xxx😀xxx"), 4).text());
    }

    @Test
    void cutsNothingForAProgram() {
        Reply reply = drafts.of(
                Samples.turn(Samples.quoted(new Quotation(all("word ".repeat(5_000)), null, List.of()))),
                Measure.WHOLE);
        assertFalse(reply.shown().get(0).cut());
    }

    @Test
    void showsByWhichWordsASpeakerIsKnown() {
        Excerpt naming = naming(Samples.inferred());
        assertEquals("Ilva Torren said that the harbour \"will open on Monday\". She", naming.text());
    }

    @Test
    void showsNoSuchWordsWhereTheQuotationNamesTheSpeaker() {
        assertNull(drafts.of(Samples.turn(Samples.quoted(Samples.direct())), new Measure(500, true)).shown().get(0)
                .naming());
    }

    private Excerpt naming(Quotation quotation) {
        Reply reply = drafts.of(Samples.turn(Samples.quoted(quotation)), new Measure(500, true));
        assertTrue(reply.answered());
        return Objects.requireNonNull(reply.shown().get(0).naming());
    }
}
