package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import onrecord.corpus.Document;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Passage;
import onrecord.corpus.Passage.Kind;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import org.junit.jupiter.api.Test;

class InContextTest {

    private static final Document DOCUMENT = Samples
            .document("One. Two. Three.\n\nFour. Five.\n\nA HEAD\n\nSix. Seven.\n");

    private final Reading reading = new Reading(DOCUMENT, List.of(passage(Kind.PARAGRAPH, "One.", "Two.", "Three."),
            passage(Kind.PARAGRAPH, "Four.", "Five."), passage(Kind.HEADING, "A HEAD"),
            passage(Kind.PARAGRAPH, "Six.", "Seven.")), List.of(), List.of());

    private static Passage passage(Kind kind, String... sentences) {
        List<Span> spans = List.of(sentences).stream().map(words -> Samples.excerpt(DOCUMENT, words).span()).toList();
        return new Passage(spans.getFirst().to(spans.getLast()), kind, null, spans);
    }

    private String around(String words) {
        return InContext.around(reading, Samples.excerpt(DOCUMENT, words)).text();
    }

    @Test
    void hasTwoSentencesOnEachSideAcrossParagraphs() {
        assertEquals("One. Two. Three.\n\nFour. Five.", around("Three."));
    }

    @Test
    void doesNotCrossAHeading() {
        assertEquals("Three.\n\nFour. Five.", around("Five."));
        assertEquals("Six. Seven.", around("Six."));
    }

    @Test
    void completesASentenceOfWhichOnlyAPartIsQuoted() {
        assertEquals("One. Two. Three.\n\nFour. Five.", around("hree"));
    }

    @Test
    void isTheWordsAloneWhereNothingStandsNear() {
        assertEquals("A HEAD", around("A HEAD"));
        Document lonely = Samples.document("word ".repeat(1_000) + "end.");
        Excerpt end = Samples.excerpt(lonely, "end.");
        var span = new Span(0, lonely.text().length());
        var only = new Reading(lonely, List.of(new Passage(span, Kind.PARAGRAPH, null, List.of(span))), List.of(),
                List.of());
        assertEquals("end.", InContext.around(only, end).text());
    }
}
