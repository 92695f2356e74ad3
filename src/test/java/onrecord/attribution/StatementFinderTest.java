package onrecord.attribution;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import onrecord.corpus.Attribution;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;
import onrecord.reading.CorpusReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read as "StatementFinder gives a quotation to the subject of its cue". Every text is invented. */
class StatementFinderTest {

    @TempDir
    Path folder;

    private Reading read(String text) {
        try {
            Files.writeString(folder.resolve("a.txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CorpusReader(new StatementFinder()::read).read(folder).corpus().reading("a.txt").orElseThrow();
    }

    /** The statements of a text, one a line: who, how, the words. */
    private String statements(String text) {
        Reading reading = read(text);
        return reading.statements().stream().map(statement -> line(statement, text)).collect(joining("\n"));
    }

    private static String line(Statement statement, String text) {
        return who(statement) + ": " + statement.span().in(text).replaceAll("\\s+", " ");
    }

    private static String who(Statement statement) {
        return statement.attribution()
                .map(credit -> names(credit) + (credit.inferred() ? " (inferred)" : "") + " "
                        + credit.speech().name().toLowerCase(Locale.ROOT))
                .orElse("nobody");
    }

    private static String names(Attribution credit) {
        return credit.speakers().stream().map(Speaker::name).collect(joining(" + "));
    }

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
    void doesNotTakeNamesInLyForAdverbs() {
        assertEquals("Ann Joly direct: Yes.", statements("Minister Ann Joly said: “Yes.”"));
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
    void givesJointWordsToAllWhoSpeak() {
        assertEquals("James Orde + Mary Sund direct: We agree,",
                statements("“We agree,” said James Orde and Mary Sund."));
        assertEquals("James Orde + Mary Sund (inferred) direct: We agree,",
                statements("James Orde and Mary Sund signed it. “We agree,” they said in a joint statement."));
    }

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
    void opensABlockAfterAColonAndClosesItAtAThirdPersonMention() {
        assertEquals("""
                Mary Sund direct: Locks are for boats.
                Mary Sund direct: We will mend ours and we will continue to use it.""", statements("""
                The Transport Minister, Mary Sund, said:

                Locks are for boats.

                We will mend ours and we will continue to use it.

                The Transport Minister will visit Wick on Friday.
                """));
    }

    @Test
    void opensTheNextBlockForTheNextSpeaker() {
        assertEquals("""
                Mary Sund direct: Locks are for boats.
                James Orde direct: Boats are for fish.""",
                statements(
                        "Mary Sund said:\n\nLocks are for boats.\n\nJames Orde said:\n\nBoats are for fish.\n\nNotes to editors\n\nThe lock cost £2m in all."));
    }

    @Test
    void readsTheTurnsOfATranscript() {
        assertEquals("""
                Mary Sund direct: Thank you, James. It leaks.
                Mary Sund direct: We will mend it.
                James Orde direct: Thank you.
                Mary Sund direct: No.""", statements("""
                Remarks by Minister Mary Sund and Governor James Orde

                MINISTER SUND:  Thank you, James. It leaks.

                We will mend it.

                GOVERNOR ORDE:  Thank you. (Laughter.)

                Q    Madam Minister, will you resign?

                MINISTER SUND:  No.

                END 2:10 P.M.
                """));
    }

    @Test
    void readsTheLabelsOfAHearing() {
        assertEquals("""
                Mary Sund direct: Order. We begin.
                James Orde direct: It leaks.
                Mary Sund direct: Thank you.""", statements("""
                Members present: Mary Sund (Chair), Ann Wren

                Witnesses: James Orde, lock keeper

                Chair: Order. We begin.

                Mr Orde: It leaks.

                Chair: Thank you.
                """));
    }

    @Test
    void readsWhoAsksAndWhoAnswersFromThePrefaceOfAnInterview() {
        assertEquals("""
                Ann Wren direct: Does it leak?
                James Orde direct: Every day.
                Ann Wren direct: And at night?
                James Orde direct: At night too.""", statements("""
                James Orde has kept the lock at Wick since 1990. Ann Wren met him there in May.

                Q: Does it leak?

                A: Every day.

                Q: And at night?

                A: At night too.
                """));
    }

    @Test
    void readsLabelsBeforeQuotations() {
        assertEquals("Ann Roe direct: This is right.", statements("Senator Ann Roe (D-OH): “This is right.”"));
        assertEquals("Ann Roe direct: This is right.", statements("“This is right.” - Ann Roe, senator"));
    }

    @Test
    void takesScareQuotesTitlesAndInchMarksForNobodysWords() {
        assertEquals("Mary Sund reported: Mary Sund said the plan was sound.",
                statements("The so-called “king of locks” left early. Mary Sund said the plan was sound."));
        assertEquals("Roe direct: Move along,", statements("The 6'2\" guard said nothing. \"Move along,\" said Roe."));
    }

    @Test
    void givesNobodyAQuotationWhoseEndIsUnknown() {
        assertTrue(read("“It leaks, said Mary Sund. She left.").statements().stream()
                .allMatch(statement -> statement.attribution().isEmpty()));
    }

    @Test
    void givesAQuotationOverTwoParagraphsToTheOneWhoEndsIt() {
        String statements = statements("“First.\n\n“Second,” said Mary Sund.");
        assertTrue(statements.endsWith("Mary Sund direct: Second,"), statements);
        assertTrue(statements.startsWith("nobody: First.") || statements.startsWith("Mary Sund"), statements);
    }

    @Test
    void keepsInnerWordsWithinTheOuterQuotation() {
        assertEquals("Smith direct: Jones told me ‘no’.", statements("Smith said: “Jones told me ‘no’.”"));
    }

    @Test
    void readsSingleMarksAndApostrophesApart() {
        assertEquals("Mary Sund direct: Nobody’s lock leaks like the keepers’ own,",
                statements("‘Nobody’s lock leaks like the keepers’ own,’ said Mary Sund."));
    }

    @Test
    void showsTheDeniedOnlyWithTheDenial() {
        assertEquals("""
                James Orde reported: James Orde denied saying “we will close the lock”.
                nobody: we will close the lock""", statements("James Orde denied saying “we will close the lock”."));
    }

    @Test
    void learnsNamesAndRoles() {
        Reading reading = read(
                "The Foreign Secretary, James Orde, met Quennar’s health minister, Dr Mary Sund, on Friday.");
        assertEquals(List.of("James Orde [foreign secretary]", "Mary Sund [dr, health minister of quennar]"),
                reading.people().stream().map(person -> person.name() + " " + person.roles().stream().sorted().toList())
                        .sorted().toList());
    }
}
