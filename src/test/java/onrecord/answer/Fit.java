package onrecord.answer;

import java.util.List;

/** Fits weights to what is right: which of a list is (a softmax over it), or whether one thing is (logistic regression). */
final class Fit {

    /** A weak pull towards zero, against chance: on measures that vary by one. */
    private static final double PULL = 3;

    private Fit() {
    }

    /** Things to choose from, as rows of measures, and which of them are right; at least one is and one is not. */
    record Choice(List<double[]> rows, List<Boolean> right) {
    }

    /** Weights under which a right row is most likely drawn from each list, where rows are drawn by the exponential of their sums. */
    static double[] choice(List<Choice> choices) {
        double[] spread = spread(choices.stream().flatMap(choice -> choice.rows().stream()).toList(), -1);
        double[] fitted = Ascent.highest(spread.length, point -> {
            double[] gradient = new double[point.length];
            for (Choice choice : choices) {
                add(choice, point, spread, gradient);
            }
            return pulled(gradient, point, -1);
        });
        return unscaled(fitted, spread);
    }

    /** Weights under which the sums' logistic function is most likely right about each row; one measure stands for the constant. */
    static double[] logistic(List<double[]> rows, List<Boolean> right, int constant) {
        double[] spread = spread(rows, constant);
        double[] fitted = Ascent.highest(spread.length, point -> {
            double[] gradient = new double[point.length];
            for (int r = 0; r < rows.size(); r++) {
                double error = (right.get(r) ? 1 : 0) - 1 / (1 + Math.exp(-sum(rows.get(r), point, spread)));
                for (int i = 0; i < point.length; i++) {
                    gradient[i] += error * rows.get(r)[i] / spread[i];
                }
            }
            return pulled(gradient, point, constant);
        });
        return unscaled(fitted, spread);
    }

    private static void add(Choice choice, double[] point, double[] spread, double[] gradient) {
        int n = choice.rows().size();
        double[] odds = new double[n];
        double most = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < n; r++) {
            odds[r] = sum(choice.rows().get(r), point, spread);
            most = Math.max(most, odds[r]);
        }
        double all = 0;
        double good = 0;
        for (int r = 0; r < n; r++) {
            odds[r] = Math.exp(odds[r] - most);
            all += odds[r];
            good += choice.right().get(r) ? odds[r] : 0;
        }
        for (int r = 0; r < n; r++) {
            double pull = (choice.right().get(r) ? odds[r] / Math.max(good, 1e-300) : 0) - odds[r] / all;
            for (int i = 0; i < point.length; i++) {
                gradient[i] += pull * choice.rows().get(r)[i] / spread[i];
            }
        }
    }

    private static double sum(double[] row, double[] point, double[] spread) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] / spread[i] * point[i];
        }
        return sum;
    }

    private static double[] pulled(double[] gradient, double[] point, int free) {
        for (int i = 0; i < point.length; i++) {
            gradient[i] -= i == free ? 0 : PULL * point[i];
        }
        return gradient;
    }

    private static double[] unscaled(double[] fitted, double[] spread) {
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] /= spread[i];
        }
        return fitted;
    }

    /** Each measure's standard deviation; 1 for one that never varies, and for the constant. */
    private static double[] spread(List<double[]> rows, int constant) {
        int width = rows.getFirst().length;
        double[] spread = new double[width];
        for (int i = 0; i < width; i++) {
            int at = i;
            double mean = rows.stream().mapToDouble(row -> row[at]).average().orElse(0);
            double variance = rows.stream().mapToDouble(row -> (row[at] - mean) * (row[at] - mean)).average().orElse(0);
            spread[i] = i == constant || variance < 1e-12 ? 1 : Math.sqrt(variance);
        }
        return spread;
    }
}
