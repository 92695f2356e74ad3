package onrecord.chat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import onrecord.answer.Question.Asked;
import onrecord.chat.Samples;
import onrecord.chat.Suggestions;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private static final Document TALKS = Samples.document("""
            Ilva Torren said that the pilots of Skarn Bay were tired.
            Odo Bråsk-Lund said that nobody knew Torrent & Sons or Skarn Bay.
            """);

    private final Corpus corpus = new Corpus(List.of(new Reading(TALKS, List.of(), List.of(
            said("Ilva Torren said that the pilots of Skarn Bay were tired.", "Ilva Torren"),
            said("Odo Bråsk-Lund said that nobody knew Torrent & Sons or Skarn Bay.", "Odo Bråsk-Lund")), List.of())));

    private final Completion completion = new Completion(new Suggestions(() -> corpus, () -> List.of(
            new Asked("Odo Bråsk-Lund", Set.of(new Speaker("Odo Bråsk-Lund"))),
            new Asked("Ilva Torren", Set.of(new Speaker("Ilva Torren"))))));

    private static Statement said(String words, String speaker) {
        return new Statement(Samples.excerpt(TALKS, words).span(),
                Samples.credit(TALKS, Speech.REPORTED, "said", null, speaker));
    }

    private List<String> with(String typed, String of) {
        return Jsoup.parseBodyFragment(completion.html(typed, of)).select("[role=option]").eachAttr("data-with");
    }

    @Test
    void completesTheNameAtTheEndOfAQuestion() {
        assertEquals(List.of("what did Odo Bråsk-Lund"), with("what did bra", "all"));
        assertEquals(List.of("what did Odo Bråsk-Lund"), with("what did odo br", "all"));
        assertEquals(List.of("pilots of Skarn Bay"), with("pilots of skarn b", "all"));
    }

    @Test
    void putsPeopleBeforeSubjectsAndSaysWhichIsWhich() {
        assertEquals(List.of("Ilva Torren person", "Torrent subject"),
                Jsoup.parseBodyFragment(completion.html("torr", "all").replace("<span>", " <span>"))
                        .select("[role=option]").eachText());
        assertEquals(List.of("Ilva Torren"), with("torr", "people"));
        assertEquals(List.of("Torrent"), with("torr", "topics"));
    }

    @Test
    void keepsQuietWhereNobodyIsMeant() {
        for (String typed : List.of("", "t", "what did ", "who", "what did Torren say?", "xyzzy", "Ilva Torren",
                "what did ilva torren",
                "t".repeat(10_000))) {
            assertEquals("", completion.html(typed, "all"), typed);
        }
    }

    @Test
    void keepsWhatWasTypedALetter() {
        assertEquals(List.of("<b>\"&' Odo Bråsk-Lund"), with("<b>\"&' bra", "all"));
    }
}
