package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OpenBudgetTest {

    private static final OpenBudget.Rule RULE = new OpenBudget.Rule(10, Duration.ofMillis(60_500),
            Duration.ofMillis(500), Duration.ofSeconds(30));

    private static final Duration STEP = Duration.ofMillis(10);

    private long now = 1;
    private final OpenBudget budget = new OpenBudget(RULE, () -> now, new Random(5));

    private void passes(Duration time) {
        now += time.toNanos();
    }

    /** Opens whenever it may, for ten minutes; what comes of each is for the caller to say. */
    private List<Long> opens(Runnable outcome) {
        var opens = new ArrayList<Long>();
        long end = now + Duration.ofMinutes(10).toNanos();
        while (now < end) {
            if (budget.grants(false)) {
                opens.add(now);
                outcome.run();
            }
            passes(STEP);
        }
        return opens;
    }

    private static long mostInAMinute(List<Long> opens) {
        return opens.stream()
                .mapToLong(from -> opens.stream()
                        .filter(at -> at >= from && at - from < Duration.ofMinutes(1).toNanos()).count())
                .max().orElseThrow();
    }

    @Test
    void neverOpensMoreThanTenAMinute_whateverComesOfThem() {
        assertTrue(mostInAMinute(opens(budget::failed)) <= 10);
        assertTrue(mostInAMinute(opens(budget::succeeded)) <= 10);
    }

    @Test
    void waitsLongerAfterEachFailureAndNotForEver() {
        List<Long> opens = opens(budget::failed);
        List<Long> pauses = IntStream.range(1, opens.size()).mapToObj(i -> opens.get(i) - opens.get(i - 1)).toList();
        assertTrue(pauses.getFirst() <= RULE.firstRetry().plus(STEP).toNanos());
        assertTrue(pauses.stream().allMatch(pause -> pause <= RULE.longestRetry().plus(STEP).toNanos()),
                pauses::toString);
        assertTrue(pauses.getLast() >= RULE.longestRetry().dividedBy(2).toNanos(), pauses::toString);
    }

    @Test
    void opensAtOnceAfterAConnectionThatLasted() {
        budget.grants(false);
        budget.failed();
        budget.succeeded();
        passes(RULE.firstRetry());
        assertTrue(budget.grants(false));
        assertTrue(budget.grants(true));
    }

    @Test
    void keepsTheLastOneOfTheMinuteForWhenThereIsNoOther() {
        long spare = LongStream.range(0, 20).filter(i -> budget.grants(true)).count();
        assertEquals(RULE.opens() - 1, spare);
        assertTrue(budget.grants(false));
        assertFalse(budget.grants(false));
    }
}
