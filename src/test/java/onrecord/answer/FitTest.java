package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import onrecord.answer.Fit.Choice;
import org.junit.jupiter.api.Test;

class FitTest {

    @Test
    void findsWhichMeasureDecidesAChoice() {
        Random random = new Random(4);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<double[]> rows = new ArrayList<>();
            List<Boolean> right = new ArrayList<>();
            for (int r = 0; r < 5; r++) {
                right.add(r == i % 5);
                rows.add(new double[]{random.nextGaussian(), random.nextGaussian() + (right.get(r) ? 1.5 : 0)});
            }
            choices.add(new Choice(rows, right));
        }
        double[] weights = Fit.choice(choices);
        assertEquals(0, weights[0], 0.3);
        assertTrue(weights[1] > 1, "" + weights[1]);
    }

    @Test
    void findsTheOddsOfWhatIsRight() {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(new double[]{1, i % 2});
            right.add(i % 2 == 1 ? i % 8 != 1 : i % 8 == 0);
        }
        double[] weights = Fit.logistic(rows, right, 0);
        assertEquals(0.25, 1 / (1 + Math.exp(-weights[0])), 0.02);
        assertEquals(0.75, 1 / (1 + Math.exp(-weights[0] - weights[1])), 0.02);
    }
}
