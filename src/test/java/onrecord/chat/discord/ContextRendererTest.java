package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import onrecord.answer.Quotation;
import onrecord.chat.Gate;
import onrecord.chat.InContext;
import onrecord.chat.Links;
import onrecord.chat.Samples;
import onrecord.chat.Sources;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import org.junit.jupiter.api.Test;

class ContextRendererTest {

    private static final Reading READING = new Reading(Samples.HARBOUR, List.of(
            passage("Minister Ilva Torren said that the harbour \"will open on Monday\".",
                    "She added that no ship had been lost."),
            passage("Harbour master Odo Brask said: “We counted ‘every’ ship – twice,\nand none was missing.”"),
            passage("The harbour had been closed for nine days.")), List.of(), List.of());

    private final Links links = new Links(Path.of("docs"));

    private static Passage passage(String... sentences) {
        List<Span> spans = List.of(sentences).stream()
                .map(words -> Samples.excerpt(Samples.HARBOUR, words).span())
                .toList();
        return new Passage(spans.getFirst().to(spans.getLast()), Passage.Kind.PARAGRAPH, null, spans);
    }

    private DiscordMessage message(Quotation quotation, Sources sources) {
        var turn = InContext.turn(Samples.turn(Samples.quoted(quotation)), quotation, READING);
        return new Gate(sources).pass(turn, new ContextRenderer(links, quotation)).message();
    }

    @Test
    void marksTheWordsAmongTheSentencesRoundThem() {
        Snapshots.assertSame(ContextRendererTest.class, "inTheMiddle",
                message(Samples.direct(), Samples.unchanged()));
    }

    @Test
    void beginsWithTheWordsWhereNothingStandsBefore() {
        DiscordMessage message = message(new Quotation(
                Samples.excerpt(Samples.HARBOUR, "Minister Ilva Torren said that the harbour \"will open on Monday\"."),
                null, List.of()), Samples.unchanged());
        Snapshots.assertSame(ContextRendererTest.class, "atTheStart", message);
    }

    @Test
    void tellsWhatTheDocumentTellsAndNothingElse() {
        DiscordMessage message = message(Samples.direct(), Samples.unchanged());
        assertEquals(1, new DiscordRenderer(links).quoted(message).size());
        assertEquals("The document’s words", new DiscordRenderer(links).quoted(message).getFirst().credit());
    }

    @Test
    void saysSoWhenTheDocumentHasChanged() {
        String json = message(Samples.direct(), document -> Sources.State.CHANGED).toString();
        assertFalse(json.contains("counted"), json);
    }
}
