package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final Document TALKS = Samples.document(
            """
                    Ilva Torren said that the pilots of Skarn Bay were tired. Ilva Torren said that the Quay was open.
                    Odo Bråsk-Lund said that nobody knew Skarn Bay or the Skarn Office on Monday.
                    """);

    private final AtomicReference<Corpus> corpus = new AtomicReference<>(corpus(
            statement("Ilva Torren said that the pilots of Skarn Bay were tired.", "Torren"),
            statement("Ilva Torren said that the Quay was open.", "Ilva Torren"),
            statement("Odo Bråsk-Lund said that nobody knew Skarn Bay or the Skarn Office on Monday.",
                    "Odo Bråsk-Lund")));

    private final Suggestions suggestions = new Suggestions(corpus::get, () -> List.of(
            new Asked("Odo Bråsk-Lund", Set.of(new Speaker("Odo Bråsk-Lund"))),
            new Asked("Ilva Torren", Set.of(new Speaker("Torren"), new Speaker("Ilva Torren")))));

    private static Corpus corpus(Statement... statements) {
        return new Corpus(List.of(new Reading(TALKS, List.of(), List.of(statements), List.of())));
    }

    private static Statement statement(String words, String speaker) {
        return new Statement(Samples.excerpt(TALKS, words).span(),
                Samples.credit(TALKS, Speech.REPORTED, "said", null, speaker));
    }

    @Test
    void putsThoseWithTheMostStatementsFirst() {
        assertEquals(List.of("Ilva Torren", "Odo Bråsk-Lund"), suggestions.speakers("", 25));
        assertEquals(List.of("Skarn Bay", "Quay", "Skarn Office"), suggestions.topics("", 25));
        assertEquals(List.of("Skarn Bay"), suggestions.topics("", 1));
    }

    @Test
    void findsAnyWordOfANameWhateverItsCaseAndAccents() {
        assertEquals(List.of("Ilva Torren"), suggestions.speakers(" TORR", 25));
        assertEquals(List.of("Odo Bråsk-Lund"), suggestions.speakers("brask l", 25));
        assertEquals(List.of("Skarn Bay"), suggestions.topics("bay", 25));
        assertEquals(List.of(), suggestions.topics("arn", 25));
    }

    @Test
    void putsNamesThatBeginWithTheLettersBeforeThoseThatOnlyHoldThem() {
        assertEquals(List.of("Odo Bråsk-Lund"), suggestions.speakers("o", 25));
        assertEquals(List.of("Skarn Office"), suggestions.topics("o", 25));
    }

    @Test
    void knowsTheDocumentsAsTheyAreNow() {
        assertEquals(2, suggestions.speakers("", 25).size());
        corpus.set(corpus(statement("Ilva Torren said that the Quay was open.", "Torren")));
        assertEquals(List.of("Ilva Torren"), suggestions.speakers("", 25));
        assertEquals(List.of("Quay"), suggestions.topics("", 25));
    }
}
