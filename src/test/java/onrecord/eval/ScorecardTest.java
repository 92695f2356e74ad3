package onrecord.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScorecardTest {

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    private static Scorecard of(List<Double> answerable, List<Double> unanswerable) {
        return new Scorecard(new Tally(), answerable, unanswerable, List.of(5, 1, 9), List.of(3.0, 1.0, 2.0));
    }

    /** Few different values, so that there are many ties. */
    private static List<Double> confidences(Random random) {
        return random.doubles(1 + random.nextInt(30)).map(value -> Math.rint(value * 10) / 10).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comparesEveryAnswerableWithEveryUnanswerable(long seed) {
        var random = new Random(seed);
        List<Double> answerable = confidences(random);
        List<Double> unanswerable = confidences(random);
        double won = 0;
        for (double a : answerable) {
            for (double u : unanswerable) {
                won += a > u ? 1 : a == u ? 0.5 : 0;
            }
        }
        assertEquals(won / (answerable.size() * unanswerable.size()), of(answerable, unanswerable).auc().orElseThrow(),
                1e-9);
    }

    @Test
    void saysNothingOfASetWithoutUnanswerableQuestions() {
        assertTrue(of(List.of(1.0), List.of()).auc().isEmpty());
        assertTrue(of(List.of(1.0), List.of()).refusedAt95().isEmpty());
    }

    @Test
    void tellsMiddleAndEnd() {
        Scorecard card = of(List.of(), List.of());
        assertEquals(5, card.medianLength().orElseThrow());
        assertEquals(2, card.within(0.5));
        assertEquals(3, card.within(0.95));
    }
}
