package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void foldsPlainLettersAndOthersAlike() {
        assertEquals("torrens", Words.fold("Torren's"));
        assertEquals("torrens", Words.fold("Torren’s"));
        assertEquals("uk1900", Words.fold("U.K1,900"));
        assertEquals("uke", Words.fold("U.Ké"));
        assertEquals("ilva-torren", Words.fold("ILVA-Torren"));
        assertEquals("ferry", Words.fold("Fe\u200brry"));
    }

    @Test
    void partsWordsAtWhatIsNoLetterOrDigit() {
        assertEquals(List.of("the", "mayor", "co2", "tax", "cafe", "1900"),
                Words.folded("The mayor's, CO2_tax (café) 1,900!"));
    }
}
