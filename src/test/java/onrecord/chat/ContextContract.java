package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import onrecord.answer.Quotation;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import org.junit.jupiter.api.Test;

/**
 * How every chat shows a quotation among the sentences round it.
 *
 * @param <M> the chat's message
 */
public abstract class ContextContract<M> {

    private static final Reading READING = new Reading(Samples.HARBOUR, List.of(
            passage("Minister Ilva Torren said that the harbour \"will open on Monday\".",
                    "She added that no ship had been lost."),
            passage("Harbour master Odo Brask said: “We counted ‘every’ ship – twice,\nand none was missing.”"),
            passage("The harbour had been closed for nine days.")), List.of(), List.of());

    private final Links links = new Links(Path.of("docs"));

    protected abstract Renderer<M> inContext(Links to, Quotation marked);

    /** Compares what is sent for a message with the file of this name. */
    protected abstract void assertSame(String name, M message);

    /** All that is sent of a message. */
    protected abstract String sent(M message);

    private static Passage passage(String... sentences) {
        List<Span> spans = List.of(sentences).stream()
                .map(words -> Samples.excerpt(Samples.HARBOUR, words).span())
                .toList();
        return new Passage(spans.getFirst().to(spans.getLast()), Passage.Kind.PARAGRAPH, null, spans);
    }

    private M message(Quotation quotation, Sources sources) {
        var turn = InContext.turn(Samples.turn(Samples.quoted(quotation)), quotation, READING);
        return new Gate(sources).pass(turn, inContext(links, quotation)).message();
    }

    private static Quotation words(String words) {
        return new Quotation(Samples.excerpt(Samples.HARBOUR, words), null, List.of());
    }

    @Test
    void marksTheWordsAmongTheSentencesRoundThem() {
        assertSame("inTheMiddle", message(Samples.direct(), Samples.unchanged()));
    }

    @Test
    void beginsWithTheWordsWhereNothingStandsBefore() {
        assertSame("atTheStart",
                message(words("Minister Ilva Torren said that the harbour \"will open on Monday\"."),
                        Samples.unchanged()));
    }

    @Test
    void marksAPartOfASentence() {
        assertSame("partOfASentence", message(words("ship – twice,\nand none"), Samples.unchanged()));
    }

    @Test
    void marksWordsThatGoOnInTheNextParagraph() {
        assertSame("acrossParagraphs",
                message(words("and none was missing.”\n\nThe harbour had been closed"), Samples.unchanged()));
    }

    @Test
    void tellsWhatTheDocumentTellsAndNothingElse() {
        M message = message(Samples.direct(), Samples.unchanged());
        List<Claim> claims = inContext(links, Samples.direct()).quoted(message);
        assertEquals(1, claims.size());
        assertEquals("The document’s words", claims.getFirst().credit());
    }

    @Test
    void saysSoWhenTheDocumentHasChanged() {
        String sent = sent(message(Samples.direct(), document -> Sources.State.CHANGED));
        assertFalse(sent.contains("counted"), sent);
    }
}
