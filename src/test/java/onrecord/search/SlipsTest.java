package onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({"index, index, 0", "idex, index, 1", "inddex, index, 1", "imdex, index, 1", "idnex, index, 1",
        "'', index, 5", "index, '', 5", "ca, abc, 3", "niedx, index, 2", "blinken, cleverly, 7"})
    void countsLettersPutInLeftOutChangedAndSwapped(String one, String other, int slips) {
        assertEquals(slips, Slips.between(one, other, 9));
        assertEquals(slips, Slips.between(other, one, 9));
    }

    @ParameterizedTest
    @CsvSource({"idex, index, 0, 1", "niedx, index, 1, 2", "blinken, cleverly, 2, 3", "idnex, index, 1, 1",
        "'', index, 2, 3"})
    void countsNoFurtherThanIsOfInterest(String one, String other, int most, int slips) {
        assertEquals(slips, Slips.between(one, other, most));
    }
}
