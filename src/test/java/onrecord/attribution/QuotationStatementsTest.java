package onrecord.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotation marks, blocks without them, and what stands in marks without being speech. Read as "StatementFinder ...". Every text is invented. */
class QuotationStatementsTest extends Texts {

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
    void readsLabelsBeforeQuotations() {
        assertEquals("Ann Roe direct: This is right.", statements("Senator Ann Roe (D-OH): “This is right.”"));
        assertEquals("Ann Roe direct: This is right.", statements("“This is right.” - Ann Roe, senator"));
    }

    @Test
    void readsLabelsThatNameNobody() {
        assertEquals("nobody: The ice is thin.", statements("The minister: “The ice is thin.”"));
        assertEquals("nobody: The ice is thin.", statements("“The ice is thin.” - the Minister"));
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

    @ParameterizedTest
    @ValueSource(strings = {"Interview", "Claim", "Caption"})
    void takesNoWordForTheKindOfTextForASpeaker(String word) {
        assertEquals("nobody: I never planned to mend it.",
                statements(
                        "The lock at Wick leaks, and nobody mends it.\n\n" + word + ": “I never planned to mend it.”"));
    }

    @Test
    void creditsWhoeverAnswersWhatTheSentenceSaysWasAsked() {
        assertEquals("Tom Orde direct: Not yet. Ask me in May.",
                statements("Asked whether he would call a vote, Tom Orde said: “Not yet. Ask me in May.”"));
        assertEquals("Tom Orde direct: I believe it when I see it.",
                statements("Tom Orde, asked if he believed the keeper, said: “I believe it when I see it.”"));
        assertTrue(statements("Moss claimed Gray told her: “It leaks every day.”").contains("nobody: It leaks"));
    }

    @Test
    void creditsAShortQuotationToWhoeverIsNamedBeforeItsColon() {
        assertTrue(statements("Mary Sund said: “It leaks every day.”\n\nTom Orde said:\n\n“We will mend it.”")
                .endsWith("Tom Orde (inferred) direct: We will mend it."));
    }

    @Test
    void creditsWordsSetApartToWhoeverIsNamedOnALineOfTheirOwn() {
        assertEquals("Ada Brill direct: It leaks every day.",
                statements("“It leaks every day.”\n\n— Ada Brill, mayor of Wick"));
        assertEquals("""
                Azra Yusu direct: It leaks every day.
                nobody: It never leaked.
                Derek Poole direct: Mend it now.""", statements("""
                We asked three of those who wait at the lock what they make of it.

                Azra Yusu, 24, baker
                “It leaks every day.”

                Student, 19, who gave no name
                “It never leaked.”

                Derek Poole, 61, retired miner
                “Mend it now.”"""));
    }

    @Test
    void givesWordsSetApartToNobodyWhereTheirLineNamesNobodyOrTwo() {
        String before = "Ada Brill, the mayor, was there. “We saw it,” Brill said.\n\n“It leaks every day.”\n\n";
        for (String line : List.of("— Resident of Wick, 43", "— The Wick Gazette", "— Spokesman, Wick Harbour",
                "— Ada Brill\n\n— Tom Orde")) {
            assertTrue(statements(before + line).endsWith("nobody: It leaks every day."), line);
        }
    }

    @Test
    void readsPostsSetInAPage() {
        String post = "<blockquote><p>%s</p>&mdash; %s (@a) <a href=\"https://x.example/1\">March 4, 2025</a></blockquote>";
        assertEquals("Dwight Orde direct: It leaks. Mend it!\nLaila Brill direct: It holds.",
                statements("a.html", "<html><body><h1>Locks</h1><p>Dwight Orde wrote on Tuesday.</p>"
                        + post.formatted("It leaks. Mend it!", "Dwight Orde") + "<p>Another answered.</p>"
                        + post.formatted("It holds.", "Laila Brill") + "</body></html>"));
    }

    @Test
    void readsGuillemetsOutwardAndInward() {
        assertEquals("Ada Brill direct: It leaks badly.", statements("Ada Brill said: « It leaks badly. »"));
        assertEquals("Ute Brill direct: It leaks badly\nUte Brill direct: it always did",
                statements("»It leaks badly«, said Ute Brill, »it always did«."));
    }

    @Test
    void creditsWordsUnderANameWithAColon() {
        assertEquals(
                "Edith Orde direct: This is a lock for grown-ups.\nOmar Brill direct: This is a lock for undertakers.",
                statements(
                        "What they said about the lock\n\nChancellor Edith Orde:\n“This is a lock for grown-ups.”\n\n"
                                + "Shadow Chancellor Omar Brill:\n“This is a lock for undertakers.”"));
    }
}
