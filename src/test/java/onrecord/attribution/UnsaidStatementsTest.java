package onrecord.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotations that stand beside a name and are nobody's all the same. Read as "StatementFinder ...". Every text is invented. */
class UnsaidStatementsTest extends Texts {

    @ParameterizedTest
    @ValueSource(strings = {
        "Minister Mary Sund did not say “the lock is safe for ships”.",
        "Minister Mary Sund denied that she said “the lock is safe for ships”.",
        "Had Minister Mary Sund said “the lock is safe for ships”, nobody would have come.",
        "Minister Mary Sund has reportedly said “the lock is safe for ships”.",
        "In the film, Minister Mary Sund says: “The lock is safe for ships.”",
        "A senior official said Mary Sund had told him that “the lock is safe for ships”.",
        "In one scene the minister, Mary Sund, says: “The lock is safe for ships.”",
        "“The lock is safe for ships,” said neither Mary Sund nor James Orde.",
        "Governor James Orde claimed Mary Sund told him “the lock is safe for ships”.",
        "The court had heard Governor James Orde say that Mary Sund told him “the lock is safe for ships”.",
        "Minister Mary Sund quoted Orde: “The lock is safe for ships.”",
        "Asked whether she had said “the lock is safe for ships”, Mary Sund said nothing.",
        "Minister Mary Sund was told by Orde that “the lock is safe for ships”."})
    void givesNobodyTheQuotation(String text) {
        assertTrue(read(text).statements().stream()
                .filter(statement -> statement.span().in(text).toLowerCase(Locale.ROOT).startsWith("the lock"))
                .allMatch(statement -> statement.attribution().isEmpty()), () -> statements(text));
    }

    @Test
    void reportsNoQuotationASecondTime() {
        assertEquals("Mary Sund direct: We will not wait,",
                statements("“We will not wait,” Mary Sund said when asked."));
        assertEquals("Mary Sund direct: We will not wait,",
                statements("“We will not wait,” Mary Sund told reporters outside the court."));
    }

    @Test
    void takesOneQuestionAndAnswerForNoInterview() {
        String text = "The minister, Mary Sund, spoke.\n\nQ: Did it leak?\nA: Yes.\n\nJames Orde said the lock was old.";
        assertTrue(statements(text).endsWith("James Orde reported: James Orde said the lock was old."),
                () -> statements(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Claim: ", "CLAIM: ", "The claim: ", "Myth: "})
    void givesNobodyAClaimThatIsPutToTheTest(String opening) {
        assertEquals("nobody: The lock is safe for ships.",
                statements(opening + "Minister Mary Sund said, “The lock is safe for ships.”"));
    }

    @Test
    void takesTheTitleOfAWorkForNobodysWords() {
        assertEquals("Ada Brill direct: It was cold,",
                statements("“It was cold,” Ada Brill wrote in her memoirs, “The Lock Keeper” (1991)."));
        assertEquals("Ada Brill direct: We Will Mend It.", statements("Ada Brill said at Wick, “We Will Mend It.”"));
    }
}
