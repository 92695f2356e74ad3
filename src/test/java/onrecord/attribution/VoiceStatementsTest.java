package onrecord.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Documents that are one person's words without marks. Read as "StatementFinder ...". Every text is invented. */
class VoiceStatementsTest extends Texts {

    @Test
    void givesALetterToTheOneWhoSignsIt() {
        assertEquals("Ada Brill direct: I write about the lock. You told us, “it holds”. It leaks.", statements(
                "Dear Mayor,\n\nI write about the lock. You told us, “it holds”. It leaks.\n\nYours sincerely,\n\nAda Brill"));
    }

    @Test
    void givesALetterThatTwoSignToNobody() {
        assertEquals("",
                statements("Dear Mayor,\n\nI write about the lock.\n\nYours sincerely,\n\nAda Brill\nTom Orde"));
    }

    @Test
    void givesAStatementUnderANameToThatPerson() {
        assertEquals("""
                Ada Brill direct: I condemn the theft of the lock.
                Ada Brill direct: As Tom Orde said, “it is ours”.""", statements(
                "Statement by Minister Ada Brill on the Lock\n\nI condemn the theft of the lock.\n\n"
                        + "As Tom Orde said, “it is ours”."));
    }

    @Test
    void leavesAReportUnderSuchATitleToItsCues() {
        assertEquals("Ada Brill reported: Ada Brill said the lock was ours.", statements(
                "Statement by Minister Ada Brill on the Lock\n\nAda Brill said the lock was ours. We were there.\n\nIt rained."));
    }

    @Test
    void givesNobodyAJointStatement() {
        assertEquals("",
                statements("Joint Statement by Minister Ada Brill and Minister Tom Orde\n\nWe condemn the theft."));
    }

    @Test
    void goesBackToTheFirstParagraphOfAQuotationThatNamesItsSpeakerLast() {
        assertEquals("""
                Tom Orde (inferred) direct: We built it.
                Tom Orde direct: Then it fell,""", statements(
                "It rained all day.\n\n“We built it.\n\n“Then it fell,” said Tom Orde."));
    }

    @Test
    void leavesWhatAPressReleaseQuotesToWhomeverItNames() {
        String letter = "Dear colleagues,\n\nplease find a statement below.\n\n"
                + "“The lock has nothing to hide,” Keeper Lucia Ferro said today.\n\nBest wishes,\nSiobhan Keane\n";
        assertTrue(statements(letter).contains("Lucia Ferro direct: The lock has nothing to hide,"),
                statements(letter));
        assertTrue(statements(letter).contains("Siobhan Keane direct: please find a statement below."));
    }
}
