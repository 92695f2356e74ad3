package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.Collectors;
import onrecord.corpus.Attribution;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.junit.jupiter.api.Test;

/** Read as "SecondHand ...". Every text is what Ada Brill says. */
class SecondHandTest {

    @Test
    void namesWhomTheSpeakerQuotes() {
        assertEquals("[Una Orde]", quoted("As Una Orde said: ‘It leaks.’"));
        assertEquals("[Minister Orde]", quoted("Minister Orde once told me, “It leaks.”"));
        assertEquals("[the President]", quoted("And the President said it was a “leak”."));
        assertEquals("[Orde]", quoted("“It leaks,” said Orde."));
        assertEquals("[Orde]", quoted("“It leaks,” as Orde put it."));
        assertEquals("[Senator Orde]", quoted("As Senator Orde himself put it last week, “It leaks.”"));
    }

    @Test
    void saysThatSomebodyIsQuotedWhoHasNoName() {
        assertEquals("[]", quoted("My old father told me, “It leaks.”"));
        assertEquals("[]", quoted("My grandmother used to say, “It leaks.”"));
        assertEquals("[]", quoted("I saw Orde. He said, “It leaks.”"));
    }

    @Test
    void leavesTitlesAndTheSpeakersOwnWordsAlone() {
        assertEquals("", quoted("I read “The Leak” twice."));
        assertEquals("", quoted("I said: “It leaks.”"));
        assertEquals("", quoted("And to the mayor I say, “It leaks.”"));
        assertEquals("", quoted("Ada Brill said: “It leaks.”"));
        assertEquals("", quoted("It leaks. Orde said so."));
    }

    @Test
    void marksOnlyTheExcerptThatHoldsTheWords() {
        assertEquals("", quoted("It is late. Orde said: “It leaks.”", new Span(0, 11)));
        assertEquals("[Orde]", quoted("Orde said: “It leaks. It drips.”", new Span(22, 31)));
    }

    @Test
    void leavesReportedSpeechToTheDocument() {
        assertEquals("", quoted("Orde said: “It leaks.”", new Span(0, 22), Speech.REPORTED));
    }

    @Test
    void isNoneWhereTheSpeakerSaysWhatTheySaidThemselves() {
        assertEquals(Verdict.EXACT, checked("Read on. I said, “It leaks very badly.”"));
        assertEquals(Verdict.EXACT, checked("I then told the mayor: “It leaks very badly.”"));
        assertEquals(Verdict.DOCUMENT_WORDS, checked("I never said, “It leaks very badly.”"));
        assertEquals(Verdict.DOCUMENT_WORDS, checked("And if I said, “It leaks very badly,” who would care?"));
        assertEquals(Verdict.DOCUMENT_WORDS, checked("I said no, and Orde said, “It leaks very badly.”"));
    }

    private static Verdict checked(String words) {
        Summit summit = new Summit(List.of(Written.reading("a.txt", "[[Ada Brill|" + words + "]]")));
        return assertInstanceOf(Answer.Checked.class, summit.ask("did Ada Brill say \"It leaks very badly\"?"))
                .verdict();
    }

    private static String quoted(String words) {
        return quoted(words, new Span(0, words.length()));
    }

    private static String quoted(String words, Span excerpt) {
        return quoted(words, excerpt, Speech.DIRECT);
    }

    private static String quoted(String words, Span excerpt, Speech speech) {
        Span whole = new Span(0, words.length());
        Document document = new Document("a.txt", "", words, new Citation("A", null, null, null));
        Attribution credit = new Attribution(List.of(new Speaker("Ada Brill")), speech, whole, false, null);
        Reading reading = new Reading(document,
                List.of(new Passage(whole, Passage.Kind.PARAGRAPH, null, List.of(whole))),
                List.of(new Statement(whole, credit)), List.of());
        return SecondHand.in(reading, excerpt).stream()
                .map(remark -> remark instanceof Remark.Quoting(var whom) ? "[" + whom + "]" : remark.toString())
                .collect(Collectors.joining(" "));
    }
}
