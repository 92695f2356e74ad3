package onrecord.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import onrecord.corpus.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, titles and roles. Read as "StatementFinder ...". Every text is invented. */
class NameStatementsTest extends Texts {

    @Test
    void doesNotTakeNamesInLyForAdverbs() {
        assertEquals("Ann Joly direct: Yes.", statements("Minister Ann Joly said: “Yes.”"));
    }

    @Test
    void staysSilentWhereTwoHoldTheRole() {
        assertEquals("nobody: It went well,",
                statements(
                        "Transport Minister James Orde met Health Minister Peter Sund. “It went well,” the minister said."));
    }

    @Test
    void knowsTheOneHolderOfARole() {
        assertEquals("Mary Sund direct: It went well,",
                statements("Health Minister Mary Sund met James Orde. “It went well,” the minister said."));
    }

    @Test
    void tellsTwoOfOneLastNameApart() {
        assertEquals("""
                Mary Sund direct: No,
                Peter Sund direct: Yes,""", statements("""
                Mary Sund and her brother Peter Sund disagree.

                “No,” said Ms Sund.

                “Yes,” said Mr Sund."""));
    }

    @Test
    void learnsNamesAndRoles() {
        Reading reading = read(
                "The Foreign Secretary, James Orde, met Quennar’s health minister, Dr Mary Sund, on Friday.");
        assertEquals(List.of("James Orde [foreign secretary]", "Mary Sund [dr, health minister of quennar]"),
                reading.people().stream().map(person -> person.name() + " " + person.roles().stream().sorted().toList())
                        .sorted().toList());
    }
    @Test
    void readsNamesWithParticles() {
        assertEquals("Piet van der Wold direct: It leaks,",
                statements("Piet van der Wold, the mayor, is late. “It leaks,” van der Wold said."));
        assertEquals("Una von Orde direct: It leaks,",
                statements("Una von Orde is the mayor. “It leaks,” von Orde said."));
        assertEquals("Sami el-Wren direct: It leaks,", statements("“It leaks,” said Mayor Sami el-Wren."));
    }

    @Test
    void takesAFirstNameForTheOneWhoHasIt() {
        assertEquals("Wen Liao direct: It leaks,", statements("Mayor Wen Liao is late. “It leaks,” Wen said."));
    }

    @Test
    void takesALastNameThatSeveralHaveForTheOneNamedJustBefore() {
        assertEquals("Una Orde direct: It leaks,",
                statements("Mayor Tom Orde is ill. His sister, Una Orde, is not. “It leaks,” Orde said."));
        assertEquals("nobody: It leaks,",
                statements("Mayor Tom Orde is ill. Una Orde is not. “It leaks,” the elder Orde said."));
    }

    @Test
    void doesNotTakeTheSenatorsWifeForTheSenator() {
        assertEquals("nobody: It leaks,",
                statements("Una Orde, the senator’s wife, is here. “It leaks,” the senator said."));
    }

    @Test
    void takesNoPartyForAName() {
        assertEquals("nobody: It leaks,", statements("Mayor Tom Orde is ill. “It leaks,” the Ohio Democrat said."));
        assertEquals("Ada Brill reported: Senator Ada Brill, Republican of South Carolina, said the lock leaks.",
                statements("Senator Ada Brill, Republican of South Carolina, said the lock leaks."));
    }

    @Test
    void knowsAFamilyNameOfSeveralWords() {
        assertEquals("""
                Sorcha Ní Brill direct: It leaks,
                Sorcha Ní Brill direct: It holds,""",
                statements("“It leaks,” said Sorcha Ní Brill.\n\n“It holds,” Ní Brill said."));
        assertEquals("""
                Ada Orde Sund direct: It leaks,
                Ada Orde Sund direct: It holds,""",
                statements("“It leaks,” said Ada Orde Sund.\n\n“It holds,” Dr. Orde said."));
    }

    @Test
    void takesWhatSomebodyDoesOffTheirName() {
        assertEquals("Mike Orde reported: Passenger Mike Orde said it was late.",
                statements("Passenger Mike Orde said it was late."));
    }

    @Test
    void keepsTheOfficeInTheNameOfABody() {
        assertEquals("Wick County Sheriff’s Office direct: Keep away,",
                statements("“Keep away,” the Wick County Sheriff’s Office posted."));
    }

    @Test
    void doesNotTakeMrOrdeForUnaOrde() {
        assertEquals("""
                Una Orde direct: It leaks,
                Orde direct: It holds,""", statements("""
                Una Orde is the mayor. “It leaks,” Orde said.

                “It holds,” said Mr Orde of the harbour board."""));
    }

    /** None of two men with a family name of two words is a woman of that name, nor is anybody named long ago meant. */
    @Test
    void leavesAFamilyNameOfSeveralWordsAsItStands_whereNobodyKnownIsMeant() {
        assertEquals("""
                Piet Brask Orde direct: No,
                Sami Brask Orde direct: Yes,
                Brask Orde direct: Perhaps,""", statements("""
                “No,” said Mr Piet Brask Orde.

                “Yes,” said Mr Sami Brask Orde.

                “Perhaps,” said Mrs Brask Orde."""));
        assertEquals("""
                Mary Brask Orde direct: No,
                Una Brask Orde direct: Yes,
                Brask Orde direct: Perhaps,""", statements("""
                “No,” said Ms Mary Brask Orde.

                “Yes,” said Ms Una Brask Orde.

                %s

                “Perhaps,” said Ms Brask Orde.""".formatted("The harbour was quiet that day. ".repeat(40))));
    }

    @Test
    void takesAnOfficeForTheOnlyOneOfTheParagraphWhoJustSpoke() {
        assertEquals("""
                Ann Roe reported: Ann Roe denied that the lock leaked.
                Ann Roe (inferred) direct: Locks are another department,""",
                statements("Ann Roe denied that the lock leaked. “Locks are another department,” the minister said."));
    }

    @Test
    void staysSilentWhereTheOfficeMayBeAnothers() {
        String denied = "Ann Roe denied that the lock leaked. ";
        assertEquals("nobody: Locks are late,", last(
                "The minister met farmers on Friday in Wick.\n\n" + denied + "“Locks are late,” the minister said."));
        assertEquals("nobody: Locks are late,",
                last("Ann Roe said that the minister was wrong. “Locks are late,” the minister said."));
        assertEquals("nobody: Locks are late,",
                last("Tom Hale was there. " + denied + "“Locks are late,” the minister said."));
        assertEquals("nobody: Locks are late,", last(denied + "“Locks are late,” the spokesman said."));
    }

    private String last(String text) {
        return statements(text).lines().reduce((one, next) -> next).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chair of the Lock Keepers’ Union", "head of the Wick Teachers' Association"})
    void creditsThePersonAndNotTheUnionThatSheLeads(String office) {
        assertEquals("Lena Sund direct: We lose an hour on every run.",
                statements("Lena Sund, " + office + ", said: “We lose an hour on every run.”"));
    }

    @Test
    void takesRanksAndLettersOffANameAndTheRightOneOfTwoForMrs() {
        assertEquals("Dan Orde direct: It leaks,", statements("“It leaks,” said PC Dan Orde."));
        assertEquals("Orde direct: It leaks.", statements("In Brandt v Osei, Orde LJ said: “It leaks.”"));
        assertEquals("D. Orde reported: Cllr Mrs Orde said it leaks.", statements(
                "Cllr S. Orde and Cllr Mrs D. Orde were there.\n\nCllr Mrs Orde said it leaks."));
    }

    @Test
    void keepsTheTitlesOfTwoWhoHaveNoOtherName() {
        assertEquals("""
                Lord Orde direct: It leaks,
                Lady Orde (inferred) direct: It holds,""", statements("""
                “It leaks,” said Lord Orde.

                Lady Orde, his wife, disagreed. “It holds,” she said."""));
    }

    @Test
    void takesNoNumberOfAPaperForAName() {
        assertEquals("",
                statements("The delegate of Wick, introducing draft resolution A/79/L.44, said the text was old."));
    }

    @Test
    void tellsHusbandAndWifeOfOneLastNameApart() {
        assertEquals("""
                Corrie direct: It leaks,
                Merle Corrie direct: It holds,
                Merle Corrie direct: It drips,""", statements("""
                “It leaks,” said Ms Corrie, whose husband, Merle Corrie, ran the firm.

                “It holds,” agreed Mr Corrie.

                “It drips,” said Merle."""));
    }

    @Test
    void takesNoDaughterForTheMotherOfThatName() {
        assertTrue(statements("Zelda Orde said it leaks.\n\n“I saw it,” Mrs. Orde said.\n\n"
                + "“I did not,” said their daughter, Wilma Orde.").contains("Zelda Orde direct: I saw it,"));
    }

    @Test
    void takesNobodyForAManWhoseWifeIsNamedLater() {
        assertEquals("""
                Orde reported: The keeper, Orde, said he had not decided.
                Orde (inferred) direct: My wife decides,
                Una Orde direct: He does,""", statements("""
                The keeper, Orde, said he had not decided. “My wife decides,” he joked.

                “He does,” said his wife, Una Orde."""));
    }

    @Test
    void takesTheMotherOfAParagraphBeforeForNobodyWhoHasHerLastName() {
        String story = "Eilidh Orde remembers the lock. Her brother, Iain Orde, does not.\n\n“It leaks,” their mother, "
                + "Mairi Orde, told them.\n\nThe historian Rhona Baird, who has written of locks for years, found the place "
                + "in the books of the county, in a letter of the board, and in a song that the keepers sang. Nobody else "
                + "had ever looked for it in all those years.\n\n";
        assertTrue(statements(story + "“Did I say that?” Orde asks.").endsWith("nobody: Did I say that?"));
    }
}
