package onrecord.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Documents made of turns. Read as "StatementFinder ...". Every text is invented. */
class TranscriptStatementsTest extends Texts {

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
    void leavesTheRoomOutAndKeepsWhatIsNotedOfTheSpeaker() {
        assertEquals("""
                Mary Sund direct: It leaks. (Inaudible.)
                James Orde direct: Does it? (Laughs.)
                Mary Sund direct: Yes.""", statements("""
                Remarks by Minister Mary Sund and Governor James Orde

                MINISTER SUND:  It leaks.  (Inaudible.)

                GOVERNOR ORDE:  Does it?  (Laughs.)

                MINISTER SUND:  (Laughs.)

                MINISTER SUND:  Yes.  (Laughter.)
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
    void readsTheRecordOfACongress() {
        assertEquals("Brill direct: Come to order.\nOrde direct: I yield.",
                statements("Chairwoman BRILL. Come to order.\n\nMr. ORDE of Ohio. I yield."));
    }

    @Test
    void readsTheNameInBracketsBehindAnOffice() {
        assertEquals("Ada Brill direct: It leaks.\nTom Orde direct: It does.\nAda Brill direct: Yes.", statements(
                "The Secretary of State for Water (Ada Brill): It leaks.\n\nTom Orde (Wick) (Lab): It does.\n\nAda Brill: Yes."));
    }

    @Test
    void readsLabelsThatAreFirstNames() {
        assertEquals(
                "Ada Brill direct: It leaks, Khonsu Wren.\nKhonsu Wren direct: Does it, Ada?\nAda Brill direct: Yes.\nKhonsu Wren direct: Thanks.",
                statements(
                        "Ada Brill: It leaks, Khonsu Wren.\n\nKhonsu Wren: Does it, Ada?\n\nAda Brill: Yes.\n\nKhonsu: Thanks."));
    }

    @Test
    void takesNoHeadlineForALabel() {
        assertEquals("Ada Brill direct: It leaks,",
                statements("FIRST ON WICK: “It leaks,” said Ada Brill.\n\nBRILL RIPS ORDE TODAY: IT LEAKS"));
    }

    @Test
    void readsTheRecordOfACourt() {
        assertEquals("""
                Orde direct: Where were you?
                Ada Brill direct: At the lock.
                Orde direct: Thank you.""", statements("DIRECT EXAMINATION OF ADA BRILL\n\nBY MR. ORDE:\n\n"
                + "Q. Where were you?\n\nA. At the lock.\n\nTHE COURT: Go on.\n\nMR. ORDE: Thank you."));
    }

    @Test
    void readsLabelsBehindTimeCodes() {
        assertEquals("""
                Ada Brill direct: Good morning.
                Tom Orde direct: Hello.""", statements("[00:12] ADA BRILL: Good morning.\n\n[00:15] TOM ORDE: Hello."));
    }

    @Test
    void givesNobodyTheWordsOfAnAgencyAmongNames() {
        assertEquals("""
                Ada Brill direct: We have noted it.
                Ada Brill direct: No more to say.""",
                statements("AFP: Will you meet?\n\nAda Brill: We have noted it.\n\n"
                        + "CCTV: And then?\n\nAda Brill: No more to say."));
    }

    @Test
    void takesInitialsForTheNameInFull() {
        assertEquals("""
                Ada Brill direct: Is it fair?
                Tom Sund direct: No.
                Ada Brill direct: Really?
                Tom Sund direct: Yes.
                Ada Brill direct: Why?
                Tom Sund direct: It leaks.""",
                statements("Ada Brill: Is it fair?\n\nTom Sund: No.\n\nAda Brill: Really?"
                        + "\n\nTom Sund: Yes.\n\nAB: Why?\n\nTS: It leaks."));
    }

    @Test
    void endsATurnAtALabelThatItCannotRead() {
        assertEquals("""
                Orde direct: Good morning.
                Brill direct: Yes.""",
                statements("MR. ORDE: Good morning.\n\nQUESTION FROM WICK #3: Is it so?\n\nMS. BRILL: Yes."));
    }

    @Test
    void takesTheOneNameInTheTitleOfAnInterviewForItsGuest() {
        String answers = """

                By Una Moss

                Q: Does it leak?
                A: Always.
                Q: Why?
                A: Age.
                Q: Since when?
                A: Spring.
                """;
        assertEquals(3, times("Tom Hale direct", "Five Questions for Tom Hale\n" + answers));
        assertEquals(0, times("direct", "Tom Hale meets Ada Brill\n" + answers));
        assertEquals(0, times("direct", "Five questions on locks\n" + answers));
    }

    private long times(String who, String text) {
        return statements(text).lines().filter(line -> line.contains(who)).count();
    }

    @Test
    void doesNotTakeThePresidentForARelativeOfThatName() {
        assertEquals("""
                Orde direct: My mother, Una Greta Orde, was born here.
                Orde direct: Long ago.""", statements("""
                Remarks by President Orde in Wick

                THE PRESIDENT: My mother, Una Greta Orde, was born here.

                Q: When?

                THE PRESIDENT: Long ago."""));
    }

    @Test
    void takesWhomCounselCallsForTheWitnessWhoIsThenSworn() {
        String called = "MR. ORDE: The city calls Captain Ada Brill.\n\n";
        String asked = "BY MR. ORDE:\n\nQ. Where were you?\n\nA. At the lock.\n\nTHE COURT: Go on.";
        assertTrue(statements(called + "(The witness was sworn.)\n\n" + asked)
                .contains("Ada Brill direct: At the lock."));
        assertTrue(statements(called + "DIRECT EXAMINATION\n\n" + asked).contains("Ada Brill direct: At the lock."));
        assertFalse(statements(called + asked).contains("At the lock."));
    }

    @Test
    void takesNoNewspaperInTheHeadOfAnInterviewForItsGuest() {
        assertEquals("""
                James Orde direct: Every day.
                James Orde direct: At night too.""", statements("""
                The man at the lock
                A conversation.
                The Wick Gazette, 20 May 2023

                James Orde has kept the lock at Wick since 1990.

                Q: Does it leak?

                A: Every day.

                Q: And at night?

                A: At night too.
                """));
    }

    @Test
    void readsLabelsThatAreLastNames() {
        assertTrue(statements("Host: Good morning.\n\nTom Orde: Hello.\n\nHost: And?\n\nTom Orde: It leaks."
                + "\n\nHost: Does it?\n\nOrde: Every day.").endsWith("Tom Orde direct: Every day."));
    }

    @Test
    void writesANameOfAHeadingInCapitalsAsOthersAre() {
        String hearing = "STATEMENT OF MS. CARLA RUIZ, LOCK KEEPER\n\nMs. RUIZ. It leaks.\n\n"
                + "The CHAIRMAN. Does it?\n\nMs. RUIZ. Yes.";
        assertTrue(statements(hearing).startsWith("Carla Ruiz direct: It leaks."));
        assertEquals("Carla Ruiz", read(hearing).people().getFirst().name());
    }
}
