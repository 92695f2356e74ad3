package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

class CandidateTest {

    @Test
    void isALabelWhereItOnlySaysWhoSpeaks() {
        Span label = new Span(0, 11);
        Span words = new Span(12, 20);
        Document document = new Document("a.txt", "", "Mrs. ADLER. I yield.", new Citation("A", null, null, null));
        Attribution credit = new Attribution(List.of(new Speaker("Adler")), Speech.DIRECT, label, false, null);
        Reading reading = new Reading(document,
                List.of(new Passage(label.to(words), Passage.Kind.PARAGRAPH, null, List.of(label, words))),
                List.of(new Statement(words, credit)), List.of());
        assertTrue(new Candidate(reading, 0, 0, 1, 1, 1, false).label());
        assertFalse(new Candidate(reading, 0, 1, 1, 1, 1, false).label());
    }
}
