package onrecord.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Speech that a document gives in its own words. Read as "StatementFinder ...". Every text is invented. */
class ReportedStatementsTest extends Texts {

    @Test
    void givesEachOfTwoSpeakersInASentenceTheirOwn() {
        assertEquals("""
                James Orde direct: Yes,
                Mary Sund direct: no""", statements("“Yes,” said James Orde, while Mary Sund said “no”."));
    }

    @Test
    void reportsTheSentenceOfAThatClause() {
        assertEquals("Mary Sund reported: Mary Sund said that the lock would open in May.",
                statements("Mary Sund said that the lock would open in May."));
    }

    @Test
    void reportsATagAtTheEndAndTheSentenceItGoesBackTo() {
        assertEquals("Mary Sund reported: The lock leaks badly every spring. It will be mended in May, said Mary Sund.",
                statements("The lock leaks badly every spring. It will be mended in May, said Mary Sund."));
    }

    @Test
    void reportsAccordingTo() {
        assertEquals("Mary Sund reported: According to Mary Sund, the lock will open in May.",
                statements("According to Mary Sund, the lock will open in May."));
    }

    @Test
    void tellsWhatIsAnnouncedFromWhatWasSaid() {
        assertEquals("Mary Sund announced: Mary Sund will stress that the lock is safe.",
                statements("Mary Sund will stress that the lock is safe."));
    }

    @Test
    void reportsNothingThatWasNotSaid() {
        for (String text : List.of("Mary Sund did not say that the lock was safe.",
                "Did Mary Sund say that the lock was safe?",
                "Mary Sund was told that the lock was safe.", "If Mary Sund said the lock was safe, nobody heard.",
                "Mary Sund declined to comment on the lock.", "His claim that the lock was safe amused Mary Sund.")) {
            assertEquals("", statements(text), text);
        }
    }

    @Test
    void leavesSecondHandWordsWithTheOuterSpeaker() {
        assertEquals("Mary Sund reported: Mary Sund said that James Orde had told her that it leaks.",
                statements("Mary Sund said that James Orde had told her that it leaks."));
    }

    @Test
    void reportsWhatSomebodyWantsOthersToDo() {
        assertEquals("Ada Brill reported: Ada Brill wants the town to pay.",
                statements("Ada Brill wants the town to pay."));
        assertEquals("", statements("Ada Brill wants to sleep."));
    }

    @Test
    void reportsWhatAReadoutSaysWasStressed() {
        assertEquals("Ada Brill reported: Minister Ada Brill reiterated her support for the lock.",
                statements("Minister Ada Brill reiterated her support for the lock."));
    }
}
