package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import onrecord.search.TestCorpus;
import onrecord.search.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private LuceneIndex index;

    @BeforeEach
    void index() {
        index = LuceneIndex.inMemory();
        index.update(new TestCorpus()
                .with("a.txt", "A",
                        "Iran executes spies. The execution angers Blinken’s envoy. Blanket blankets. Iranian envoys wait.\n")
                .corpus(), (done, all) -> {
                });
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({"Blinkne, blinken", "blniken, blinken", "Blinken's, ", "execuiton, execution", "exeuction, execution",
        "exxecutionn, execution", "Ir\\u0430n, ", "ian, ", "Klinken, "})
    void offersWordsASlipAway(String typed, String expected) {
        String near = String.join(" ", vocabulary().near(typed));
        assertTrue(expected == null || near.startsWith(expected), near);
    }

    @Test
    void offersTheWordThatLookAlikeLettersHide() {
        assertEquals(List.of("iran"), vocabulary().near("\u0406ran"));
    }

    @Test
    void forgivesNoWrongFirstLetterAndNoShortWord() {
        assertEquals(List.of(), vocabulary().near("Klinken"));
        assertEquals(List.of(), vocabulary().near("ian"));
    }

    @Test
    void forgivesTwoSlipsInALongWordOnly() {
        assertEquals(List.of("blankets"), vocabulary().near("blenkots"));
        assertEquals(List.of(), vocabulary().near("blenkot"));
    }

    private Vocabulary vocabulary() {
        return index.reader();
    }
}
