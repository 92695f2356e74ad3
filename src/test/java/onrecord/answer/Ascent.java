package onrecord.answer;

/** Climbs to where a smooth function is highest: Adam, so many steps, the same result every time. */
final class Ascent {

    private static final int STEPS = 1_500;
    private static final double STRIDE = 0.05;
    private static final double SLOW = 0.9;
    private static final double SLOWER = 0.999;

    private Ascent() {
    }

    /** A function's gradient at a point. */
    interface Slope {

        double[] at(double[] point);
    }

    static double[] highest(int dimensions, Slope slope) {
        double[] point = new double[dimensions];
        double[] mean = new double[dimensions];
        double[] square = new double[dimensions];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = slope.at(point);
            double stride = STRIDE * (1 - (double) step / (STEPS + 1));
            for (int i = 0; i < dimensions; i++) {
                mean[i] = SLOW * mean[i] + (1 - SLOW) * gradient[i];
                square[i] = SLOWER * square[i] + (1 - SLOWER) * gradient[i] * gradient[i];
                double m = mean[i] / (1 - Math.pow(SLOW, step));
                double v = square[i] / (1 - Math.pow(SLOWER, step));
                point[i] += stride * m / (Math.sqrt(v) + 1e-9);
            }
        }
        return point;
    }
}
