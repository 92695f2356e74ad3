package onrecord.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Cues and their subjects. Read as "StatementFinder ...". Every text is invented. */
class SayingStatementsTest extends Texts {

    @Test
    void givesAQuotationToTheSubjectBeforeItsCue() {
        assertEquals("Ada Brill direct: The lock is shut.", statements("Mayor Ada Brill said: “The lock is shut.”"));
    }

    @Test
    void givesAQuotationToTheSubjectBehindItsCue() {
        assertEquals("Tom Orde direct: It leaks,",
                statements("“It leaks,” said former harbour master Tom Orde of Wick."));
    }

    @Test
    void takesTheSubjectOfTheSentenceAndNotTheNearerObject() {
        assertEquals("Ada Brill direct: Come in.",
                statements("Mayor Ada Brill welcomed Governor Tom Orde and said, “Come in.”"));
    }

    @Test
    void walksBackOverAppositions() {
        assertEquals("Ada Brill direct: It leaks.",
                statements("Ada Brill, the mayor of Wick, a member of the board, said: “It leaks.”"));
    }

    @Test
    void walksBackOverARelativeClauseAnAgeAndAParty() {
        assertEquals("Ada Brill direct: One.", statements("Ada Brill, who runs the lock, said: “One.”"));
        assertEquals("Ada Brill direct: Two.", statements("Ada Brill, 61, said: “Two.”"));
        assertEquals("Ada Brill direct: Three.", statements("Sen. Ada Brill, R-Ariz., said: “Three.”"));
    }

    @Test
    void readsTheNameBesideARole() {
        assertEquals("Ada Brill direct: It leaks.", statements("The foreign secretary, Ada Brill, said: “It leaks.”"));
        assertEquals("Ada Brill direct: It leaks,",
                statements("“It leaks,” the foreign secretary, Ada Brill, told the house."));
    }

    @Test
    void neverGivesASpokesmansOrAWifesWordsToTheOneTheySpeakFor() {
        assertEquals("nobody: He will come,",
                statements("Mayor Tom Orde is ill. “He will come,” a spokesman for Orde said."));
        assertEquals("nobody: He will come,", statements("Mayor Tom Orde is ill. “He will come,” an Orde aide said."));
        assertEquals("Una Orde direct: He will come,",
                statements("Mayor Tom Orde is ill. “He will come,” said Orde’s wife, Una Orde."));
    }

    @Test
    void readsAnAidesNameAndNotTheMastersBeforeIt() {
        assertEquals("Kay Wren direct: He will come,", statements("“He will come,” said Orde adviser Kay Wren."));
        assertEquals("nobody: He will come,", statements("“He will come,” said one senior Republican aide."));
    }

    @Test
    void givesJointWordsToAllWhoSpeak() {
        assertEquals("James Orde + Mary Sund direct: We agree,",
                statements("“We agree,” said James Orde and Mary Sund."));
        assertEquals("James Orde + Mary Sund (inferred) direct: We agree,",
                statements("James Orde and Mary Sund signed it. “We agree,” they said in a joint statement."));
    }

    @Test
    void takesNoNameFromInsideAnApposition() {
        assertEquals("Ada Brill direct: It leaks.",
                statements("Ada Brill, a baker who voted for Tom Orde, said: “It leaks.”"));
        assertEquals("Ada Brill direct: It leaks.",
                statements("Ada Brill, the leader of the far-right Lock Front (LF), said: “It leaks.”"));
        assertEquals("Ada Brill direct: It leaks.",
                statements("Ada Brill, Mayor Tom Orde’s pick for the board, said: “It leaks.”"));
        assertEquals("Ada Brill direct: It leaks.", statements("Ada Brill, meanwhile, said: “It leaks.”"));
    }

    @Test
    void readsAStatementThatIsMade() {
        assertEquals("Ada Brill (inferred) direct: It leaks.",
                statements("Mayor Ada Brill made the following statement:\n\n“It leaks.”"));
    }

    @Test
    void readsCuesOfTwoWords() {
        assertEquals("Ada Brill direct: It leaks,", statements("“It leaks,” Ada Brill shot back."));
    }

    @Test
    void readsTheNameBehindAnAdjective() {
        assertEquals("Ada Brill direct: It leaks,",
                statements("Ada Brill came late. “It leaks,” a defiant Brill said."));
    }

    @Test
    void takesTwoUnknownPeopleForNobodySpokenOfBefore() {
        assertEquals("nobody: It leaks badly,",
                statements("Ada Brill met Tom Orde. “It leaks badly,” two advisers said."));
    }

    @Test
    void takesWhoeverIsNamedInARelativeClauseForTheOneItIsAbout() {
        assertEquals("Una Brill direct: It leaks.", statements(
                "Una Brill, Lady Tring’s sister, who is married to the harbour master, Tom Orde, said: “It leaks.”"));
        assertTrue(statements("The lock has a club, the Wick Rowers, whose chairman, Tom Orde, said: “It leaks.”")
                .endsWith("Tom Orde direct: It leaks."));
    }

    @Test
    void givesJointWordsToAllOfAListWithBrackets() {
        assertEquals("Elena Ruiz + Paul Orde + Ada Brill (inferred) direct: It leaks.", statements(
                "U.S. Senators Elena Ruiz (D-CA), Paul Orde (R-ME) and Ada Brill (D-MD) released a statement:\n\n“It leaks.”"));
    }

    @Test
    void neverGivesASpokesmansWordsToWhomHeSpeaksForWhateverStandsBetween() {
        assertEquals("nobody: He will come soon,",
                statements("Mayor Tom Orde is ill. “He will come soon,” a spokesman for the real Mr Orde said."));
        assertEquals("", statements("A spokesman for the former president Tom Orde said he would come."));
    }

    @Test
    void givesWordsToNobodyOfWhomOnlyARelativeClauseTells() {
        String said = statements("Ida Blum’s lawyer, Otto Fenn, whose father, Judge Karl Fenn, once knew Tom Orde’s "
                + "brother, said: “It leaks.”");
        assertTrue(said.endsWith("Otto Fenn direct: It leaks."), said);
    }

    @Test
    void takesTheMarkOfAnsweredMailForNoPartOfTheWords() {
        assertEquals("Tom Orde direct: We can wait.",
                statements("On Monday Tom Orde wrote:\n> We can wait.\n> It leaks."));
    }

    @Test
    void readsTheNameBehindWhatSomebodyIs() {
        assertEquals("Toby Lunt direct: It leaks,",
                statements("“It leaks,” the lock-keeping man, Toby Lunt, told me."));
    }

    @Test
    void readsAsSomebodyPutItAndInTheWordsOfSomebody() {
        assertEquals("Una Lorenz direct: the crow is nobody’s fool",
                statements("As Una Lorenz famously wrote, “the crow is nobody’s fool”."));
        assertEquals("Tom Orde direct: It leaks,", statements("As Tom Orde put it, “It leaks,” and it did."));
        assertTrue(
                statements("In the words of the opposition leader, Marc d’Orde, the lock is “a tap that nobody mends”.")
                        .endsWith("Marc d’Orde direct: a tap that nobody mends"));
        assertEquals("", statements("As Tom Orde said this, Ada Brill left the room."));
    }
}
