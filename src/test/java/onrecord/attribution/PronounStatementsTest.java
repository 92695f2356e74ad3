package onrecord.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Who is meant by "he" and "she", and whose words go on without a tag. Read as "StatementFinder ...". Every text is invented. */
class PronounStatementsTest extends Texts {

    @Test
    void keepsTheSpeakerOfTheParagraph() {
        assertEquals("""
                Ada Brill direct: It leaks,
                Ada Brill (inferred) direct: We saw it.""", statements("“It leaks,” said Ada Brill. “We saw it.”"));
    }

    @Test
    void goesOnInAParagraphThatIsOneQuotation() {
        assertEquals("""
                Ada Brill direct: It leaks,
                Ada Brill (inferred) direct: We saw it.""", statements("“It leaks,” said Ada Brill.\n\n“We saw it.”"));
    }

    @Test
    void carriesNoSpeakerIntoAPlainParagraph() {
        assertEquals("Ada Brill direct: It leaks,", statements(
                "“It leaks,” said Ada Brill.\n\nThe lock was built in 1901 by the town and has been mended twice since then."));
    }

    @Test
    void followsHeAndSheByTheGenderOfTheName() {
        assertEquals("Mary Sund (inferred) direct: We agree,",
                statements("Mary Sund met James Orde in Wick. “We agree,” she said."));
    }

    @Test
    void goesBackToTheLastSpeakerWhereTheCueGoesOn() {
        assertEquals("""
                James Orde reported: James Orde said the talks went well.
                James Orde (inferred) direct: More will come,""",
                statements(
                        "James Orde said the talks went well. The meeting lasted an hour. “More will come,” he added."));
    }

    @Test
    void staysSilentWhereHeMayBeEitherOfTwo() {
        assertEquals("nobody: It went well,",
                statements("James Orde and Peter Sund met on Tuesday. “It went well,” he said."));
    }

    @Test
    void givesNobodyWhatHeSaidAfterAStrangersSentence() {
        assertEquals("nobody: It leaks,",
                statements("Tom Orde is the mayor.\n\nThe representative of Wick was late. “It leaks,” he said."));
        assertEquals("nobody: It leaks,",
                statements("Tom Orde is the mayor.\n\nOrde’s friend Wim was late. “It leaks,” he said."));
    }

    @Test
    void givesNobodyARetortInADialogue() {
        assertEquals("Ada Brill direct: After you,\nTom Orde direct: No, you,\nnobody: So be it.",
                statements("“After you,” said Ada Brill.\n\n“No, you,” said Tom Orde.\n\n“So be it.”"));
    }

    @Test
    void goesOnWithTheRoleOfTheLastSpeaker() {
        assertEquals("Ada Brill direct: It leaks.\nAda Brill (inferred) direct: Mend it.",
                statements("Ada Brill said: “It leaks.”\n\nThe party leader added: “Mend it.”"));
    }

    @Test
    void followsHeToTheOneWhomTheParagraphBeforeIsAbout() {
        assertEquals("Tom Orde (inferred) direct: It leaks,",
                statements("The mayor of Wick, Tom Orde, spoke for an hour.\n\n“It leaks,” he said."));
    }

    @Test
    void staysSilentWhereHeMayBeSomebodysHusband() {
        assertEquals("""
                James Sund direct: It holds,
                nobody: It leaks,""", statements(
                "“It holds,” said James Sund.\n\nThe mayor came with her husband. “It leaks,” he said."));
    }

    @Test
    void takesSheForNobodyOfWhomItIsUnknown_whereAWomanIsNamed() {
        String story = "Keeper Ardal Holm said that the lock leaks. His predecessor, Anna Maes, disagreed.\n\n";
        assertTrue(statements(story + "“It never leaked,” she said.").endsWith("nobody: It never leaked,"));
    }

    @Test
    void doesNotTakeForSheWhoeverWasHeBefore() {
        assertEquals("""
                Nadim Orde (inferred) direct: I asked,
                Tasmin Grey direct: It leaks,
                Nadim Orde reported: Orde says the lock is old.
                Tasmin Grey (inferred) direct: It holds,""", statements("""
                Nadim Orde, a surgeon, came late. “I asked,” he says.

                “It leaks,” says Tasmin Grey.

                Orde says the lock is old.

                “It holds,” she says."""));
    }

    @Test
    void carriesNoSpeakerOverASentenceAboutAnother() {
        String wrote = "Tom Orde wrote that it leaked. “It did,” he wrote. ";
        assertTrue(statements(wrote + "She snorts. “It never leaked.”").endsWith("nobody: It never leaked."));
        assertTrue(statements("Mayor Ada Brill came. " + wrote + "Brill snorts. “It never leaked.”")
                .endsWith("nobody: It never leaked."));
        assertTrue(statements(wrote + "The lock was built in 1901. “It never held.”")
                .endsWith("Tom Orde (inferred) direct: It never held."));
    }

    @Test
    void takesTheJudgeWhoIsMentionedForTheOneMeant() {
        assertTrue(statements("Judge Carla Brill presided. “It leaks,” said Delia Roe.\n\n"
                + "Tom Orde told the judge that it held. She was not persuaded. “Locks do not lie,” she said.")
                .endsWith("Carla Brill (inferred) direct: Locks do not lie,"));
    }

    @Test
    void givesNobodyWhatHeSaidAfterAnOfficialSpoke() {
        assertEquals("Tomasz Orde direct: I smelled it,", statements("“I smelled it,” said Tomasz Orde.\n\n"
                + "A senior fire official said the cause was unknown. He said the lock held."));
    }

    @Test
    void givesNobodyTheAnswerToAQuestion() {
        assertEquals("Hugh Orde direct: Those very words?\nnobody: He told me that he would mend the lot of it.",
                statements("“Those very words?” asked Hugh Orde.\n\n“He told me that he would mend the lot of it.”"));
    }
}
