package onrecord.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts, and notes what was missed. */
final class Tally {

    private final Map<Figure, Integer> counts = new EnumMap<>(Figure.class);
    private final List<Miss> misses = new ArrayList<>();

    void count(Figure figure) {
        counts.merge(figure, 1, Integer::sum);
    }

    /** Counts it if it is so. */
    void count(Figure figure, boolean so) {
        if (so) {
            count(figure);
        }
    }

    /** Notes that a message is not what was expected. */
    void miss(Expectation row, Message message, String why) {
        misses.add(new Miss(row.id(), row.question(), why, message.excerpts()));
    }

    /** Counts what should not be and notes it, if it is so. */
    void fault(Figure figure, boolean so, Expectation row, Message message, String why) {
        if (so) {
            count(figure);
            miss(row, message, why);
        }
    }

    int of(Figure figure) {
        return counts.getOrDefault(figure, 0);
    }

    List<Miss> misses() {
        return List.copyOf(misses);
    }
}
