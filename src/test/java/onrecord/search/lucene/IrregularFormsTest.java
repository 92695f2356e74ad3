package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrregularFormsTest {

    private final Analysis analysis = new Analysis();

    @ParameterizedTest
    @CsvSource({"began, begin", "begun, begins", "built, build", "wrote, writing", "women, woman",
        "Überwrote, überwrote"})
    void areOneWithTheirPlainForm(String form, String plain) {
        assertEquals(terms(plain), terms(form));
    }

    @ParameterizedTest
    @CsvSource({"found, find", "left, leave", "saw, see"})
    void stayWhatTheyAreWhereTheyMayBeAnotherWord(String form, String plain) {
        assertNotEquals(terms(plain), terms(form));
    }

    @Test
    void areKeptWhereMisspeltWordsAreLookedFor() {
        assertEquals(List.of("began"), analysis.terms(Fields.WORD, "began"));
    }

    private List<String> terms(String text) {
        return analysis.terms(Fields.SENTENCE, text);
    }
}
