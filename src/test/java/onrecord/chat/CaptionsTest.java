package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import onrecord.answer.Quotation;
import onrecord.corpus.Citation;
import onrecord.corpus.Speech;
import org.junit.jupiter.api.Test;

class CaptionsTest {

    private static String credit(Speech speech, String... names) {
        var credit = Samples.credit(Samples.HARBOUR, speech, "She added", null, names);
        return Captions.credit(new Quotation(Samples.inferred().excerpt(), credit, List.of()));
    }

    @Test
    void saysWhoAndHow() {
        assertEquals("Odo Brask, own words", credit(Speech.DIRECT, "Odo Brask"));
        assertEquals("Odo Brask and Ilva Torren, reported", credit(Speech.REPORTED, "Odo Brask", "Ilva Torren"));
        assertEquals("A, B and C, announced", credit(Speech.ANNOUNCED, "A", "B", "C"));
        assertEquals("The document’s words", Captions.credit(Samples.nobodys()));
    }

    @Test
    void letsNoNameLookLikeTwoParts() {
        assertEquals("A - B ␣, own words", credit(Speech.DIRECT, "A · B\n\u202e"));
    }

    @Test
    void citesWhatIsKnown() {
        assertEquals("Notes on the harbour", Captions.source(Samples.COPY.citation()));
        assertEquals("T · 1 May 2030", Captions.source(new Citation("T", null, LocalDate.of(2030, 5, 1), null)));
    }

    @Test
    void writesDatesInEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            assertEquals("T · 18 January 2023",
                    Captions.source(new Citation("T", null, LocalDate.of(2023, 1, 18), null)));
        } finally {
            Locale.setDefault(before);
        }
    }
}
