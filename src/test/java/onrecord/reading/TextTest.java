package onrecord.reading;

import static onrecord.reading.Shown.quotable;
import static onrecord.reading.Shown.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import onrecord.corpus.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a plain text is read. */
class TextTest {

    @Test
    void partsParagraphsAtEmptyLines() {
        assertEquals(List.of("PARAGRAPH The lake rose.", "PARAGRAPH The town slept."),
                text("The lake rose.\n \t\nThe town slept.\n"));
    }

    @Test
    void keepsLineEndsAsInTheFile() {
        DocumentReader.Read read = Shown.read(Format.TEXT, "The lake rose.\r\n\r\nThe town slept.\r\n");
        assertEquals("The lake rose.\r\n\r\nThe town slept.\r\n", read.document().text());
        assertEquals(List.of("PARAGRAPH The lake rose.", "PARAGRAPH The town slept."),
                text("The lake rose.\r\n\r\nThe town slept.\r\n"));
    }

    @Test
    void readsLinesWithoutEmptyLinesBetweenAsParagraphs() {
        String first = "The council of Varn met on Monday to hear why the ferry had not sailed for eleven days in a row, "
                + "and it heard nothing that it had not heard before from the same three men.";
        String second = "The ferry sails again on Friday, said its captain, if somebody finds the propeller that was lent to the "
                + "fishing fleet in May and never seen again by anybody in the harbour.";
        assertEquals(List.of("PARAGRAPH " + first, "PARAGRAPH " + second), text(first + "\n" + second + "\n"));
    }

    @Test
    void joinsLinesThatWereBrokenWhereTheyWereFull() {
        String wrapped = """
                The council of Varn met on Monday to hear why the ferry had not sailed
                for eleven days in a row, and it heard nothing that it had not heard
                before. Three men from the harbour spoke for an hour and did not agree
                on the day, the weather or the name of the ship that had been lost.

                Then everybody went home.
                """;
        assertEquals(2, text(wrapped).size());
    }

    @Test
    void partsTurnsThatFollowWithoutAnEmptyLine() {
        assertEquals(
                List.of("PARAGRAPH MAYOR LO:  Why did it not sail?", "PARAGRAPH CAPTAIN MOE:  No propeller.",
                        "PARAGRAPH Q    Who has it?", "PARAGRAPH CAPTAIN MOE:  I do not know."),
                text("MAYOR LO:  Why did it not sail?\nCAPTAIN MOE:  No propeller.\nQ    Who has it?\nCAPTAIN MOE:  I do not know.\n"));
    }

    @Test
    void leavesTheMarkersOfItemsOut() {
        assertEquals(
                List.of("PARAGRAPH The council wants:", "ITEM a new ferry", "ITEM An old captain", "ITEM a pier.",
                        "ITEM One.",
                        "ITEM Two."),
                text("The council wants:\n  • a new ferry\n  - An old captain\n  * a pier.\n\n1. One.\n\n(2) Two.\n"));
    }

    @Test
    void keepsTheLinesThatHangUnderAnItem() {
        assertEquals(List.of("ITEM One plank from\n    Varn. It is wet.\n    Very wet.", "ITEM Two nails"),
                text("  - One plank from\n    Varn. It is wet.\n    Very wet.\n  - Two nails\n"));
    }

    @Test
    void takesATitleOverItsParagraphForAHeading() {
        assertEquals(List.of("PARAGRAPH It met.", "HEADING About the Council", "PARAGRAPH It has nine members."),
                text("It met.\n\nAbout the Council\nIt has nine members.\n"));
        assertEquals(
                List.of("BOILERPLATE PRESS RELEASE", "HEADING Ferry talks end", "HEADING Vote is 7-2 after six hours",
                        "PARAGRAPH It met."),
                text("PRESS RELEASE\n\nFerry talks end\nVote is 7-2 after six hours\n\nIt met.\n"));
    }

    @Test
    void takesNoNoteForATurn() {
        assertEquals(List.of("HEADING Ferry talks end", "PARAGRAPH Note: it rained.", "HEADING Who is to pay",
                "PARAGRAPH Nobody will."),
                text("Ferry talks end\n\nNote: it rained.\n\nWho is to pay\n\nNobody will."));
    }

    @Test
    void readsRowsOfATimetableAsItems() {
        assertEquals(
                List.of("HEADING Friday 20 June", "ITEM 09:00 (08:00)  The boat leaves", "ITEM 11:30 (10:30)  Lunch"),
                text("Friday 20 June\n\n  09:00 (08:00)  The boat leaves\n  11:30 (10:30)  Lunch\n"));
    }

    @Test
    void tellsHeadingsFromShortSpeech() {
        assertEquals(
                List.of("HEADING Ferry talks end without a ferry", "PARAGRAPH The council met.", "HEADING On the pier",
                        "PARAGRAPH It is wet.", "HEADING NOTES TO EDITORS", "PARAGRAPH Captain Moe, of Varn, said:",
                        "PARAGRAPH No", "PARAGRAPH It is not mine."),
                text("""
                        Ferry talks end without a ferry

                        The council met.

                        On the pier

                        It is wet.

                        NOTES TO EDITORS

                        Captain Moe, of Varn, said:

                        No

                        It is not mine.
                        """));
    }

    @Test
    void seesNoHeadingInATurn() {
        assertEquals(
                List.of("HEADING Remarks in Varn", "PARAGRAPH MAYOR LO:  Thank you", "PARAGRAPH And we will sail —",
                        "PARAGRAPH CAPTAIN MOE:  No.", "PARAGRAPH thank you all"),
                text("Remarks in Varn\n\nMAYOR LO:  Thank you\n\nAnd we will sail —\n\nCAPTAIN MOE:  No.\n\nthank you all"));
    }

    @Test
    void seesNoHeadingInBylinesAndDates() {
        assertEquals(
                List.of("HEADING Ferry talks end", "PARAGRAPH By Ane Lo, Harbour Editor",
                        "PARAGRAPH Monday 2 June 2025",
                        "PARAGRAPH The council met."),
                text("Ferry talks end\n\nBy Ane Lo, Harbour Editor\nMonday 2 June 2025\n\nThe council met."));
    }

    @Test
    void givesEachPassageItsHeading() {
        DocumentReader.Read read = Shown.read(Format.TEXT,
                "Ferry talks end\n\nThe council met.\n\nOn the pier\n\nIt is wet.");
        List<Passage> passages = read.passages();
        assertNull(passages.get(0).heading());
        assertEquals(passages.get(0).span(), passages.get(1).heading());
        assertEquals(passages.get(2).span(), passages.get(3).heading());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Also Read: Three piers that fell into the sea", "READ MORE: Three piers", "Read more about the piers of Varn",
        "MORE FROM THE VARN POST: Who sank the ferry?", "ALSO IN THE POST: The pier, the priest and the pump",
        "RELATED",
        "The pier on Monday. Photograph: A. Lo for the Post", "Captain Moe at the wheel. Court sketch: B. Ran",
        "The ferry in 2019 (Getty Images)", "File photo of the pier",
        "(Reporting by Ane Lo in Varn; editing by B. Ran)",
        "Subscribe to Low Tide, our weekly letter", "Contact the reporter: alo@post.example.org",
        "press@varn.example.org",
        "+47 22 00 11 22", "© 2025 The Varn Post", "Copyright © The Varn Post. All rights reserved.",
        "The views expressed in this article are those of the author.",
        "This site uses cookies. Read our privacy policy.",
        "We use cookies to improve your experience.", "Share this article", "Advertisement", "ENDS",
        "END 2:10 P.M. EST",
        "2:10 P.M. EST", "9:36 A.M. KST", "###", "* * *", "-----", "Got a story? Ring the newsdesk after ten.",
        "Children Playing on the ruined pier.", "Captain Moe with Mayor Lo at the pier in Varn.",
        "/Public Release. This material from the originating organization/author(s) might be of the point-in-time nature."})
    void quotesNothingThatIsNobodys(String line) {
        String before = "The council of Varn met on Monday to hear why the ferry had not sailed.";
        String after = "It will sail again on Friday, said its captain, who did not look as if he believed it.";
        assertEquals(List.of(before, after), quotable(Format.TEXT, before + "\n\n" + line + "\n\n" + after + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "This article was amended on 3 June to correct the number of ferries.", "The meeting begins at noon on Friday.",
        "Nobody in the harbour slept that night.", "A gathering storm kept the ferry in port.",
        "Ends meet in Varn, as they say.",
        "Read more books, said the mayor, and fewer plans.", "She shares this with her brother, who lost a boat.",
        "The end of the pier fell into the sea.", "Related crafts died out with the herring.",
        "Moe said of the photograph: it was not his boat.", "Note: figures are provisional.", "No.",
        "It is what it is.",
        "More on that later, the mayor promised.", "Watch the tide, she said.",
        "Writing by candlelight, she finished the report on the ferry."})
    void quotesWhatOnlyLooksLikeIt(String line) {
        String before = "The council of Varn met on Monday to hear why the ferry had not sailed.";
        String after = "It will sail again on Friday, said its captain, who did not look as if he believed it.";
        assertEquals(List.of(before, line, after),
                quotable(Format.TEXT, before + "\n\n" + line + "\n\n" + after + "\n"));
    }

    @Test
    void dropsTheLinksUnderReadNext() {
        assertEquals(List.of("The ferry did not sail.", "It will sail on Friday."),
                quotable(Format.TEXT,
                        "The ferry did not sail.\n\nREAD NEXT\nHow to find a propeller\nOpinion: Who owns the tide?\n\nIt will sail on Friday.\n"));
    }

    @Test
    void dropsAnAdvertisementAtTheEndOfAParagraph() {
        assertEquals(List.of("Ane Lo lived in Varn."),
                quotable(Format.TEXT, "Ane Lo lived in Varn. Subscribe to Low Tide, our weekly letter.\n"));
    }

    @Test
    void dropsTheAddressOverTheAddressForMail() {
        assertEquals(List.of("The pier is 90 metres long."), quotable(Format.TEXT,
                "NOTES TO EDITORS\n\n1. The pier is 90 metres long.\n\nPress Desk, Harbour Office, 9 Quay\npress@varn.example.org\n"));
    }

    @Test
    void takesTheFirstLineForTheTitle() {
        assertEquals("Ferry talks end", Shown.read(Format.TEXT, "\n\nFerry talks end\n\nThe council met.").document()
                .citation().title());
        assertEquals(200, Shown.read(Format.TEXT, "\uD83D\uDEA2x".repeat(300)).document().citation().title()
                .codePoints().count());
    }

    @Test
    void keepsAByteOrderMarkInTheTextAndOutOfThePassages() {
        DocumentReader.Read read = Shown.read(Format.TEXT, "\uFEFFThe ferry did not sail.");
        assertEquals("\uFEFFThe ferry did not sail.", read.document().text());
        assertEquals(1, read.passages().getFirst().span().start());
        assertEquals("The ferry did not sail.", read.document().citation().title());
    }
}
