package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightsTest {

    @Test
    void passesOverReasonsAndEmptyLines() {
        Weights weights = Weights.read("# Why\n\nchoice.score = 2.5 # because = it is\n");
        assertEquals(2.5, weights.of(Trait.SCORE));
    }

    @Test
    void refusesALineWithoutANumber() {
        assertThrows(IllegalArgumentException.class, () -> Weights.read("choice.score 2.5"));
        assertThrows(IllegalArgumentException.class, () -> Weights.read("choice.score = much"));
    }

    @Test
    void namesTheNumberThatIsMissing() {
        Throwable thrown = assertThrows(IllegalArgumentException.class, () -> Weights.read("").of(Sign.NO_NUMBER));
        assertTrue(thrown.toString().contains("confidence.no-number"), thrown.toString());
    }

    @ParameterizedTest
    @EnumSource
    void haveANumberForEachTrait(Trait trait) {
        assertTrue(Double.isFinite(Weights.fitted().of(trait)));
    }

    @ParameterizedTest
    @EnumSource
    void haveANumberForEachSign(Sign sign) {
        assertTrue(Double.isFinite(Weights.fitted().of(sign)));
    }
}
