package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlanceTest {

    @Test
    void foldsCaseAccentsAndPossessives() {
        assertEquals(List.of("ostria", "cafe", "cost", "1900", "marks"),
                Glance.at("Ostria’s Café cost 1,900 marks.").folded());
    }

    @Test
    void keepsHowAWordIsWritten() {
        Glance glance = Glance.at("lamps in Skarn");
        assertTrue(glance.capital(2));
        assertFalse(glance.capital(0));
    }

    @Test
    void looksNoFurtherThanASentenceGoes() {
        assertTrue(Glance.at("word ".repeat(100_000)).size() < 1_000);
    }

    @Test
    void findsNoWordsWhereThereAreNone() {
        assertEquals(0, Glance.at(" … — ’ ").size());
    }
}
