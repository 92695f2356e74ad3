package onrecord.chat.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import onrecord.chat.Delivery;
import onrecord.chat.Delivery.Way;
import onrecord.chat.Ledger;
import onrecord.chat.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question that a dead process left is handed out once, whatever happens at the same moment. */
class HandingOutTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    /** What happens just before each of the next turns with the database, and just after. */
    private final Queue<Runnable> before = new ArrayDeque<>();
    private final Queue<Runnable> after = new ArrayDeque<>();

    private Ledger ledger;
    private final Delivery question = new Delivery(Delivery.Key.ofTrigger("slack", "1"),
            new Place("slack", "T1", "C1", "1"), "U1", "what?", Way.MENTION, false, null, CLOCK.instant());

    /** A real database at which things happen when they are told to. */
    private record Eventful(Database real, Queue<Runnable> before, Queue<Runnable> after) implements Database {

        @Override
        public <T> T run(Work<T> work) {
            Objects.requireNonNullElse(before.poll(), HandingOutTest::nothing).run();
            T result = real.run(work);
            Objects.requireNonNullElse(after.poll(), HandingOutTest::nothing).run();
            return result;
        }

        @Override
        public void close() {
            real.close();
        }
    }

    private static void nothing() {
        // As a rule.
    }

    @BeforeEach
    void leaveAQuestion() throws IOException {
        try (Ledger died = SqliteLedger.open(folder, CLOCK)) {
            died.take(question);
        }
        Path file = folder.toAbsolutePath().resolve("ledger.db");
        Database real = SqliteDatabase.open(file,
                Hold.of(file.resolveSibling("ledger.lock"), new SqliteFaults(file)));
        var membership = new Membership(Membership.Terms.ALONE);
        real.run(rows -> {
            membership.renew(rows);
            return true;
        });
        ledger = new SqlLedger(new Eventful(real, before, after), membership, Beats.NONE, CLOCK);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private List<Delivery.Key> unanswered() {
        return ledger.unanswered("slack", HOUR).stream().map(one -> one.delivery().key()).toList();
    }

    @Test
    void handsOutWhatWasClaimedWhileItWasDeliveredOnceMore() {
        before.add(() -> assertEquals(List.of(), unanswered()));
        assertFalse(ledger.take(question));

        assertEquals(List.of(question.key()), unanswered());
        assertEquals(List.of(), unanswered());
    }

    @Test
    void handsOutWhatWasClaimedThoughNobodyCouldSayWhetherItWas() {
        after.add(() -> {
            throw new Ledger.Unavailable("The connection broke", new IOException("made for the test"));
        });
        assertThrows(Ledger.Unavailable.class, this::unanswered);

        assertEquals(List.of(question.key()), unanswered());
        assertEquals(List.of(), unanswered());
    }

    @Test
    void handsNothingOutThatIsFinishedWhileItLooks() {
        assertEquals(List.of(question.key()), unanswered());
        after.add(() -> ledger.failed(question.key(), "made for the test"));

        assertEquals(List.of(), unanswered());
        assertEquals(List.of(), unanswered());
    }

    @Test
    void handsOutLaterWhatNobodyCouldSayWhetherItWasFinished() {
        after.add(HandingOutTest::nothing);
        after.add(() -> {
            throw new Ledger.Unavailable("The connection broke", new IOException("made for the test"));
        });
        assertThrows(Ledger.Unavailable.class, this::unanswered);

        assertEquals(List.of(question.key()), unanswered());
        assertEquals(List.of(), unanswered());
    }

    @Test
    void handsNothingOutThatIsDeliveredOnceMoreWhileItIsWorkedOn() {
        assertEquals(List.of(question.key()), unanswered());
        assertFalse(ledger.take(question));

        assertEquals(List.of(), unanswered());
        ledger.letGo(question);
        assertEquals(List.of(question.key()), unanswered());
    }
}
