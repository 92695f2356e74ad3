package onrecord.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Where turns begin and end, and under which labels. Read as "StatementFinder ...". Every text is invented. */
class TurnStatementsTest extends Texts {

    @Test
    void endsATurnAtTheNoteThatAnotherRoseOrAtTheEditors() {
        String turns = "Tom Orde (Wick) (Lab): It leaks.\n\nAda Brill: It holds.\n\n";
        String read = "Tom Orde direct: It leaks.\nAda Brill direct: It holds.";
        assertEquals(read, statements(turns + "Sir Una Roe (Wick South) (Con) rose—"));
        assertEquals(read, statements(turns + "Tom Orde indicated dissent."));
        assertEquals(read, statements(turns + "This interview has been edited and condensed."));
        assertEquals(read + "\nAda Brill direct: We planted roses.", statements(turns + "We planted roses."));
    }

    @Test
    void givesNobodyWhatARecordInsertsOrAVoiceCalls() {
        assertEquals("""
                Brill direct: It leaks.
                Orde direct: Thank you.
                Brill direct: Go on.""", statements("""
                Ms. BRILL. It leaks.

                Mr. ORDE. Thank you.

                VOICE. Guilty.

                Ms. BRILL. Go on.

                [The prepared statement of Admiral Moss follows:]

                I command the lock."""));
    }

    @Test
    void takesInitialsForTheTwoOfWhomThePrefaceTells() {
        assertEquals("""
                Will Pike direct: Does it leak?
                Josefina Brill direct: Always.
                Will Pike direct: Why?
                Josefina Brill direct: Age.""", statements("""
                The novelist Josefina Brill talks to Will Pike about locks.

                WP: Does it leak?

                JB: Always.

                WP: Why?

                JB: Age."""));
        assertEquals("", statements("Locks and goats.\n\nWP: Does it leak?\n\nJB: Always.\n\nWP: Why?\n\nJB: Age."));
    }

    private static final String CALL = """
            Wick Locks Inc. Earnings Call

            Call participants:

            Ada Brill -- Chief Executive Officer

            Tom Orde -- Harbour Securities

            Operator

            I will now turn the call over to Ada Brill.

            Ada Brill -- Chief Executive Officer

            Thank you. Our locks held.

            We are proud of them.

            Operator

            The first question comes from Tom Orde.

            Tom Orde -- Analyst

            I see. Does it leak?

            Ada Brill -- Chief Executive Officer

            I doubt it.

            Tom Orde -- Analyst

            Thank you.

            Call participants:

            Ada Brill -- Chief Executive Officer

            Tom Orde -- Analyst

            We take no responsibility for errors in this transcript of a call.
            """;

    @Test
    void readsTurnsUnderLinesThatAreNames() {
        assertEquals("""
                Ada Brill direct: Thank you. Our locks held.
                Ada Brill direct: We are proud of them.
                Tom Orde direct: I see. Does it leak?
                Ada Brill direct: I doubt it.
                Tom Orde direct: Thank you.""", statements(CALL));
    }

    @Test
    void takesNoProfileUnderAHeadingForItsSubjectsWords() {
        assertEquals("", statements("""
                Where they stand

                Ada Brill

                Brill would mend the lock at once.

                Tom Orde

                He wants a new one, as we reported.

                On boats

                Ada Brill

                The mayor has three, and Brill rows.

                Tom Orde

                Orde has none."""));
    }

    @Test
    void endsATurnAtTheAccountOfAnother() {
        assertEquals("Ada Brill direct: It leaks.\nAda Brill direct: Soon.", statements("""
                u/netfisher: Does it leak?

                Ada Brill: It leaks.

                u/salty_joe: When will you mend it?

                Ada Brill: Soon."""));
    }

    @Test
    void readsTheNameBehindAnOfficeAndItsPlace() {
        assertEquals("""
                Timur Orde direct: Welcome.
                Aleksandr Brill direct: Thank you.
                Timur Orde direct: Go on.""", statements("""
                President of Ardania Timur Orde: Welcome.

                President of Sovia Aleksandr Brill: Thank you.

                Timur Orde: Go on."""));
    }

    @Test
    void readsLabelsOfBroadcastsAndOfTheEuropeanParliament() {
        assertEquals("""
                Ada Brill direct: It leaks.
                Tom Orde direct: Every day.
                Ada Brill direct: I am Ada Brill.""", statements("""
                >> HOST: Good evening.

                >> ADA BRILL, BYLINE: It leaks.

                >> TOM ORDE: Every day.

                >> BRILL: I am Ada Brill."""));
        assertEquals("""
                Ada Brill direct: Mr President, it leaks.
                Tom Orde direct: I say to Mrs Brill: it holds.
                Ada Brill direct: It does not.""", statements("""
                President. – The next item is the lock.

                Ada Brill, on behalf of the Harbour Group. – Mr President, it leaks.

                Tom Orde (S&D). – I say to Mrs Brill: it holds.

                Ada Brill (HG). – It does not.

                President. – The debate is closed."""));
    }
}
