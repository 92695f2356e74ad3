package onrecord.chat;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a ledger must hold to, whatever holds it. */
public abstract class LedgerContract implements QuestionContract, HandingOutContract, ThreadContract, ButtonContract {

    protected final SetClock clock = new SetClock();
    @SuppressWarnings("NullAway.Init") // opened before each test, when there is a folder for it
    protected Ledger ledger;

    /** Opens the one ledger of this test, as a start of the program would. */
    protected abstract Ledger open(Clock time);

    @BeforeEach
    void openFirst() {
        ledger = open(clock);
    }

    @AfterEach
    void closeLast() {
        ledger.close();
    }

    @Override
    public final Ledger ledger() {
        return ledger;
    }

    @Override
    public final SetClock clock() {
        return clock;
    }

    @Override
    public final void restart() {
        ledger.close();
        ledger = open(clock);
    }

    @Test
    void holdsWhatManyThreadsDoAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> keys = IntStream.range(0, 60).mapToObj(i -> threads.submit(() -> {
                ledger.take(question("" + i));
                ledger.remember(THREAD, key("" + i), "question " + i);
                ledger.sending(key("" + i));
                ledger.answered(key("" + i), "" + i);
                return ledger.keep(new Ticket(THREAD, "U1", List.of("question " + i), i));
            })).collect(toCollection(ArrayList::new));
            for (int i = 0; i < keys.size(); i++) {
                assertEquals(i, ledger.ticket(keys.get(i).get(), "U1", THREAD).orElseThrow().page());
            }
        }
        restart();
        assertEquals(List.of(), ledger.unanswered("slack", HOUR));
        assertEquals(Ledger.QUESTIONS_KEPT, ledger.recall(THREAD).asked().size());
    }

    @Test
    void givesOneTurnAfterTheOther() {
        assertTrue(ledger.turn("one", HOUR));
        assertFalse(ledger.turn("one", HOUR));
        assertTrue(ledger.turn("other", HOUR));
        assertTrue(ledger.turn("one", Duration.ofMinutes(1)), "from before the clock was set back");
        assertFalse(ledger.turn("one", Duration.ofMinutes(1)));
        assertTrue(ledger.reachable());
    }
}
