package onrecord.chat.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import onrecord.chat.Delivery;
import onrecord.chat.Delivery.Way;
import onrecord.chat.Ledger;
import onrecord.chat.Ledger.Unanswered;
import onrecord.chat.Ledger.Unavailable;
import onrecord.chat.Place;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several processes on one ledger, as far as the ledger can tell: each opens it for itself. */
@OnPostgres
class SharedLedgerTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration PATIENCE = PostgresDatabase.PATIENCE;

    /** Time enough for what a test has to do before it is over. */
    private static final Duration SHORT = Duration.ofSeconds(4);

    /** Says again and again that it lives. */
    private static final Membership.Terms LIVING = new Membership.Terms(Duration.ofSeconds(20), Duration.ofMillis(200),
            Duration.ofSeconds(1));

    /** Says so once, and not again before the test is over: like a process that stands still. */
    private static final Membership.Terms STILL = new Membership.Terms(SHORT, HOUR, Duration.ofMillis(300));

    /** Stands still for longer than it counts as alive, between any two times that it says so. */
    private static final Membership.Terms SLEEPY = new Membership.Terms(SHORT, SHORT.multipliedBy(2),
            Duration.ofMillis(300));

    private final PostgresServer server;
    private final PostgresAddress address;
    private final List<Ledger> open = new ArrayList<>();

    SharedLedgerTest(PostgresServer server) {
        this.server = server;
        this.address = server.newLedger();
    }

    @AfterEach
    void close() {
        open.forEach(Ledger::close);
    }

    private Ledger open(Membership.Terms terms) {
        Ledger ledger = PostgresLedger.open(address, Clock.systemUTC(), terms, PATIENCE);
        open.add(ledger);
        return ledger;
    }

    private static Delivery question(String id) {
        return new Delivery(key(id), new Place("slack", "T1", "C1", id), "U1", "what?", Way.MENTION, false, null,
                Clock.systemUTC().instant());
    }

    private static Delivery.Key key(String id) {
        return Delivery.Key.ofTrigger("slack", id);
    }

    private static List<Delivery.Key> handedOut(Ledger ledger) {
        return ledger.unanswered("slack", HOUR).stream().map(Unanswered::delivery).map(Delivery::key).toList();
    }

    private static void await(Ledger ledger, Delivery.Key... keys) {
        var found = new ArrayList<Delivery.Key>();
        whenThere("questions to be handed out", () -> {
            found.addAll(handedOut(ledger));
            return found.size() >= keys.length;
        });
        assertEquals(List.of(keys), found);
    }

    /** Waits for a condition; a ledger that cannot be used does not meet it. */
    private static void whenThere(String what, BooleanSupplier condition) {
        Await.until(what, SOON, () -> {
            try {
                return condition.getAsBoolean();
            } catch (Unavailable notYet) {
                return false;
            }
        });
    }

    @Test
    void isMadeOnce_howeverManyProcessesStartAtTheSameMoment() throws Exception {
        List<Ledger> all = together(5, () -> PostgresLedger.open(address, Clock.systemUTC(), LIVING, PATIENCE));
        open.addAll(all);

        assertEquals(1, together(5, all, ledger -> ledger.take(question("1"))).stream().filter(one -> one).count());
    }

    @Test
    void givesATurnToOneProcess_andTheNextWhenItIsTime() {
        List<Ledger> all = List.of(open(LIVING), open(LIVING), open(LIVING));
        // Time enough for all to ask, who are to be told that it is not time.
        Duration apart = Duration.ofSeconds(3);
        long start = System.nanoTime();
        assertEquals(1, together(3, all, ledger -> ledger.turn("turn", apart)).stream().filter(one -> one).count());
        Await.until("the next turn", SOON, () -> all.getLast().turn("turn", apart));
        assertTrue(System.nanoTime() - start > apart.toNanos() / 2, "the first turn was not over");
    }

    @Test
    void leavesEachProcessItsOwnQuestions() {
        Ledger one = open(LIVING);
        Ledger other = open(LIVING);

        one.take(question("1"));

        assertFalse(other.take(question("1")));
        assertEquals(List.of(), handedOut(other));
        assertFalse(other.sending(key("1")), "not its own");
        other.failed(key("1"), "not its own either");
        assertTrue(one.sending(key("1")));
        one.answered(key("1"), "");
        assertTrue(other.recall(question("1").place()).answered());
    }

    @Test
    void handsTheQuestionsOfADeadProcessToOneOther() throws Exception {
        Ledger dead = open(STILL);
        dead.take(question("7"));
        assertTrue(dead.sending(key("7")));
        for (int i = 0; i < 20; i++) {
            dead.take(question("" + i));
        }
        List<Ledger> others = List.of(open(LIVING), open(LIVING), open(LIVING));

        var found = new ArrayList<Unanswered>();
        Await.until("all to be handed out", SOON, () -> {
            together(3, others, ledger -> ledger.unanswered("slack", HOUR)).forEach(found::addAll);
            return found.size() >= 20;
        });

        assertEquals(20, found.size());
        assertEquals(List.of(key("7")), found.stream().filter(Unanswered::unclear).map(one -> one.delivery().key())
                .toList());
    }

    @Test
    void letsNothingLeaveAProcessThatStoodStill() {
        Ledger still = open(STILL);
        still.take(question("1"));
        assertTrue(still.sending(key("1")));
        Ledger other = open(LIVING);
        await(other, key("1"));

        assertFalse(still.sending(key("1")));

        still.failed(key("1"), "late");
        assertTrue(other.sending(key("1")));
    }

    @Test
    void letsNothingLeaveAProcessThatOthersMayTakeForDead() {
        Ledger still = open(STILL);
        still.take(question("1"));

        Await.until("its time to pass", SOON, () -> !still.sending(key("1")));
    }

    @Test
    void goesOnWithWhatNobodyElseTookWhileItStoodStill() {
        Ledger sleepy = open(SLEEPY);
        sleepy.take(question("1"));
        Await.until("its time to pass", SOON, () -> !sleepy.sending(key("1")));
        Ledger other = open(LIVING);
        other.take(question("2"));

        Await.until("it to have a name again, and its question with it", SOON, () -> {
            assertEquals(List.of(), handedOut(sleepy), "somebody works on it");
            return sleepy.sending(key("1"));
        });
        assertEquals(List.of(), handedOut(other));
    }

    @Test
    void handsTheQuestionsOfAProcessThatEndedToOthersAtOnce_unlessAnAnswerMayBeOnItsWay() {
        Ledger ended = open(LIVING);
        ended.take(question("1"));
        ended.close();
        Ledger sending = open(LIVING);
        Ledger other = open(LIVING);
        assertEquals(List.of(key("1")), handedOut(other));
        sending.take(question("2"));
        sending.sending(key("2"));
        sending.close();
        assertEquals(List.of(), handedOut(other));
        await(other, key("2"));
    }

    @Test
    void losesNothingWhileTheServerIsAway() {
        Ledger ledger = open(LIVING);
        ledger.take(question("answered"));
        ledger.take(question("let go"));
        ledger.sending(key("answered"));
        server.end();
        try {
            ledger.answered(key("answered"), "1700000000.000100");
            Unavailable e = assertThrows(Unavailable.class, () -> ledger.take(question("refused")));
            assertEquals("The ledger " + address + " cannot be reached: look whether the server runs, has connections"
                    + " left, and is at that address.", e.getMessage());
            ledger.letGo(question("let go"));
        } finally {
            server.startAgain();
        }
        await(ledger, key("let go"));
        assertTrue(ledger.take(question("refused")));
        assertFalse(ledger.sending(key("answered")), "that it was answered was noted in the end");
    }

    @Test
    void goesOnAtOnceWhenItsConnectionsWereCut() {
        Ledger ledger = open(LIVING);
        ledger.take(question("1"));
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE application_name = 'onrecord'");

        assertTrue(ledger.take(question("2")));
    }

    @Test
    void isOpenedThoughTheServerIsAway() {
        server.end();
        Ledger ledger;
        try {
            ledger = open(LIVING);
            assertThrows(Unavailable.class, () -> ledger.take(question("1")));
            assertFalse(ledger.reachable());
        } finally {
            server.startAgain();
        }
        whenThere("the ledger to be there", () -> ledger.take(question("2")));
        Await.until("it to say so", SOON, ledger::reachable);
        assertEquals(List.of(), handedOut(ledger));
    }

    @Test
    void commitsToTheDisk_howeverTheServerIsSetUp() {
        server.execute("ALTER ROLE CURRENT_USER SET synchronous_commit = off");
        try {
            Ledger ledger = open(LIVING);
            ledger.take(question("1"));
            server.end();
            server.startAgain();
            whenThere("the server", () -> ledger.take(question("2")));
            assertFalse(ledger.take(question("1")));
        } finally {
            server.execute("ALTER ROLE CURRENT_USER RESET synchronous_commit");
        }
    }

    private static <T> List<T> together(int count, Callable<T> work) throws Exception {
        var results = new ArrayList<T>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(threads.submit(work));
            }
            for (Future<T> one : all) {
                results.add(one.get());
            }
        }
        return results;
    }

    /** Work on a ledger. */
    private interface Use<T> {

        T of(Ledger ledger);
    }

    private static <T> List<T> together(int count, List<Ledger> ledgers, Use<T> use) {
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<T>> all = ledgers.stream().map(one -> threads.submit(() -> use.of(one))).toList();
            var results = new ArrayList<T>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
