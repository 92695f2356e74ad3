package onrecord.chat;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import onrecord.chat.Delivery.Way;
import onrecord.chat.Ledger.Unanswered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a ledger must hold to, whatever holds it. */
public abstract class LedgerContract {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Place THREAD = new Place("slack", "T1", "C1", "1700000000.000100");

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

    @Test
    void takesAQuestionOnce() {
        assertTrue(ledger.take(question("1")));
        assertFalse(ledger.take(question("1")));
        restart();
        assertFalse(ledger.take(question("1")));
        assertTrue(ledger.take(question("2")));
    }

    @Test
    void takesAQuestionOnce_whoeverDeliversItAtTheSameMoment() throws Exception {
        int questions = 50;
        int copies = 11;
        var taken = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < questions * copies; i++) {
                Delivery delivery = question("" + i % questions);
                all.add(threads.submit(() -> taken.addAndGet(ledger.take(delivery) ? 1 : 0)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertEquals(questions, taken.get());
        restart();
        assertEquals(questions, ledger.unanswered("slack", HOUR).size());
    }

    @Test
    void tellsQuestionsApartByAllThatMakesThem() {
        var keys = new HashSet<>(List.of(
                Delivery.Key.ofMessage("slack", "T1", "C1", "1.2", "U1"),
                Delivery.Key.ofMessage("slack", "T1", "C1", "1.2", "U2"),
                Delivery.Key.ofMessage("slack", "T1", "C1", "1.3", "U1"),
                Delivery.Key.ofMessage("slack", "T1", "C2", "1.2", "U1"),
                Delivery.Key.ofMessage("slack", "T2", "C1", "1.2", "U1"),
                Delivery.Key.ofMessage("discord", "T1", "C1", "1.2", "U1"),
                Delivery.Key.ofMessage("slack", "T1", "C1/1.2", "", "U1"),
                Delivery.Key.ofMessage("slack", "T1", "C1", "", "1.2/U1"),
                Delivery.Key.ofTrigger("slack", "T1/C1/1.2/U1")));

        assertEquals(9, keys.size());
        for (Delivery.Key key : keys) {
            assertTrue(ledger.take(new Delivery(key, THREAD, "U1", "?", Way.MENTION, false, null, clock.instant())));
        }
    }

    @Test
    void handsOutWhatWasNotAnswered_oldestFirst_afterARestart() {
        List<Delivery> asked = new ArrayList<>();
        for (String id : List.of("c", "a", "b")) {
            asked.add(question(id));
            clock.goOn(Duration.ofSeconds(1));
        }
        asked.reversed().forEach(ledger::take);
        ledger.take(question("answered"));
        ledger.answered(key("answered"), "1700000000.000200");
        ledger.take(question("failed"));
        ledger.failed(key("failed"), "the channel is archived");

        restart();

        assertEquals(asked, ledger.unanswered("slack", HOUR).stream().map(Unanswered::delivery).toList());
    }

    @Test
    void handsOutAQuestionAsItCame() {
        Delivery command = new Delivery(Delivery.Key.ofTrigger("slack", "1.2.3"), new Place("slack", "T1", "D1", ""),
                "U1",
                "\0 \u0010 \u00100 “naïve” \u202e𝄞 '; DROP TABLE delivery; --\r\n", Way.COMMAND, true,
                new ReplyAddress("https://hooks.example/secret"), clock.instant());
        ledger.take(command);

        restart();

        assertEquals(List.of(new Unanswered(command, false)), ledger.unanswered("slack", HOUR));
    }

    @Test
    void handsOutNothingThatThisProcessWorksOn() {
        ledger.take(question("mine"));
        assertEquals(List.of(), ledger.unanswered("slack", HOUR));
        restart();
        assertEquals(1, ledger.unanswered("slack", HOUR).size());
        assertEquals(List.of(), ledger.unanswered("slack", HOUR));
        restart();
        assertEquals(1, ledger.unanswered("slack", HOUR).size());
    }

    @Test
    void saysWhetherAnAnswerMayHaveArrived() {
        ledger.take(question("unclear"));
        ledger.sending(key("unclear"));

        restart();

        assertTrue(ledger.unanswered("slack", HOUR).getFirst().unclear());
        restart();
        assertTrue(ledger.unanswered("slack", HOUR).getFirst().unclear());
        ledger.answered(key("unclear"), "");
        restart();
        assertEquals(List.of(), ledger.unanswered("slack", HOUR));
    }

    @Test
    void letsAnAnswerLeaveUntilItHasLeft() {
        assertFalse(ledger.sending(key("1")));
        ledger.take(question("1"));
        assertTrue(ledger.sending(key("1")));
        assertTrue(ledger.sending(key("1")), "another attempt");
        ledger.answered(key("1"), "1700000000.000200");
        assertFalse(ledger.sending(key("1")));
        ledger.take(question("2"));
        ledger.failed(key("2"), "the channel is archived");
        assertFalse(ledger.sending(key("2")));
    }

    @Test
    void handsOutAgainWhatWasLetGo() {
        for (String id : List.of("a", "b", "c")) {
            ledger.take(question(id));
            clock.goOn(Duration.ofSeconds(1));
        }
        ledger.sending(key("c"));
        ledger.letGo(question("c"));
        ledger.letGo(question("a"));
        ledger.answered(key("b"), "");
        ledger.letGo(question("b"));

        assertEquals(List.of(), ledger.unanswered("discord", HOUR));
        List<Unanswered> again = ledger.unanswered("slack", HOUR);

        assertEquals(List.of(key("a"), key("c")), again.stream().map(one -> one.delivery().key()).toList());
        assertEquals(List.of(false, true), again.stream().map(Unanswered::unclear).toList());
        assertEquals(List.of(), ledger.unanswered("slack", HOUR));
        assertTrue(ledger.sending(key("a")));
        assertFalse(ledger.take(question("a")));
        assertEquals(List.of(), ledger.unanswered("slack", HOUR), "it is still in hand");
    }

    @Test
    void handsOutToEachChatItsOwnQuestions() {
        ledger.take(question("here"));
        var elsewhere = new Place("discord", "T1", "C1", "");
        ledger.take(new Delivery(Delivery.Key.ofTrigger("discord", "7"), elsewhere, "U1", "?", Way.COMMAND, false, null,
                clock.instant()));

        restart();

        assertEquals(List.of(key("here")),
                ledger.unanswered("slack", HOUR).stream().map(unanswered -> unanswered.delivery().key()).toList());
        assertEquals(List.of(elsewhere),
                ledger.unanswered("discord", HOUR).stream().map(unanswered -> unanswered.delivery().place()).toList());
        assertEquals(List.of(), ledger.unanswered("discord", HOUR));
    }

    @Test
    void leavesOldQuestionsUnanswered() {
        ledger.take(question("old"));
        clock.goOn(HOUR.plusSeconds(1));
        ledger.take(question("young"));

        restart();

        assertEquals(List.of(key("young")),
                ledger.unanswered("slack", HOUR).stream().map(unanswered -> unanswered.delivery().key()).toList());
    }

    @Test
    void doesNotTakeBackAnAnswer() {
        ledger.take(question("1"));
        ledger.answered(key("1"), "1700000000.000200");
        ledger.failed(key("1"), "too late");
        assertFalse(ledger.sending(key("1")));
        ledger.answered(key("never taken"), "1700000000.000300");

        restart();

        assertEquals(List.of(), ledger.unanswered("slack", HOUR));
    }

    @Test
    void forgetsAKeyAfterADay() {
        ledger.take(question("1"));
        clock.goOn(Ledger.KEYS_KEPT.minusMinutes(1));
        assertFalse(ledger.take(question("1")));
        clock.goOn(HOUR.plusMinutes(1));
        assertTrue(ledger.take(question("2")));
        assertTrue(ledger.take(question("1")));
    }

    @Test
    void remembersAThread() {
        assertEquals(Conversation.NEW, ledger.recall(THREAD));

        ledger.remember(THREAD, key("1"), "what did the mayor say on the harbour?");
        ledger.remember(THREAD, key("2"), "and on the bridge?");
        ledger.remember(THREAD, key("1"), "what did the mayor say on the harbour?");
        restart();

        Conversation conversation = ledger.recall(THREAD);
        assertEquals(List.of("what did the mayor say on the harbour?", "and on the bridge?"),
                conversation.asked().stream().map(Conversation.Asked::text).toList());
        assertEquals(List.of("what did the mayor say on the harbour?"), conversation.before(key("2")));
        assertEquals(2, conversation.before(key("3")).size());
        assertFalse(conversation.answered());
        assertEquals(Conversation.NEW, ledger.recall(new Place("slack", "T1", "C1", "another")));
        assertEquals(Conversation.NEW, ledger.recall(new Place("slack", "T1", "C2", THREAD.thread())));
        assertEquals(Conversation.NEW, ledger.recall(new Place("slack", "T2", "C1", THREAD.thread())));
        assertEquals(Conversation.NEW, ledger.recall(new Place("discord", "T1", "C1", THREAD.thread())));
    }

    @Test
    void knowsWhetherItHasAnsweredInAThread() {
        ledger.take(question("1"));
        assertFalse(ledger.recall(THREAD).answered());
        ledger.answered(key("1"), "1700000000.000200");
        restart();
        assertTrue(ledger.recall(THREAD).answered());
    }

    @Test
    void isNoPartOfAThread_whenOnlyTheAskerSawTheAnswer() {
        ledger.take(new Delivery(key("1"), THREAD, "U1", "?", Way.BUTTON, true, null, clock.instant()));
        ledger.answered(key("1"), "");

        assertFalse(ledger.recall(THREAD).answered());
    }

    @Test
    void keepsTheLastQuestionsOfAThread_eachNoLongerThanIsRead() {
        for (int i = 0; i < 20; i++) {
            ledger.remember(THREAD, key("" + i), i + " " + "x".repeat(3_996) + "𝄞𝄞");
        }

        List<Conversation.Asked> asked = ledger.recall(THREAD).asked();

        assertEquals(IntStream.range(12, 20).mapToObj(i -> key("" + i)).toList(),
                asked.stream().map(Conversation.Asked::key).toList());
        assertEquals("19 " + "x".repeat(3_996), asked.getLast().text());
    }

    @Test
    void forgetsAThreadInWhichNothingWasSaidForLong() {
        ledger.remember(THREAD, key("1"), "?");
        clock.goOn(Ledger.THREADS_KEPT.minusDays(1));
        ledger.remember(THREAD, key("2"), "?");
        clock.goOn(Duration.ofDays(2));
        assertEquals(2, ledger.recall(THREAD).asked().size());
        clock.goOn(Ledger.THREADS_KEPT);
        assertEquals(Conversation.NEW, ledger.recall(THREAD));
        ledger.take(question("makes it clear up"));
        clock.goOn(Ledger.THREADS_KEPT.negated());
        assertEquals(Conversation.NEW, ledger.recall(THREAD));
    }

    @Test
    void keepsWhatAButtonStandsFor() {
        Ticket ticket = new Ticket(THREAD, "U1", List.of("what did the mayor say?", "and on the bridge?"), 2);
        String key = ledger.keep(ticket);

        restart();

        assertEquals(Optional.of(ticket), ledger.ticket(key, "U1", new Place("slack", "T1", "C1", "")));
        assertEquals("and on the bridge?", ticket.question());
        assertNotEquals(key, ledger.keep(ticket));
    }

    @Test
    void believesNoButtonOfAnotherPersonOrPlace() {
        String key = ledger.keep(new Ticket(THREAD, "U1", List.of("?"), 0));

        assertEquals(Optional.empty(), ledger.ticket(key, "U2", THREAD));
        assertEquals(Optional.empty(), ledger.ticket(key, "", THREAD));
        assertEquals(Optional.empty(), ledger.ticket(key, "U1", new Place("slack", "T1", "C2", THREAD.thread())));
        assertEquals(Optional.empty(), ledger.ticket(key, "U1", new Place("slack", "T2", "C1", THREAD.thread())));
        assertEquals(Optional.empty(), ledger.ticket(key, "U1", new Place("discord", "T1", "C1", THREAD.thread())));
        for (String forged : List.of("", "0", key.substring(1), key + "x", "' OR 1=1 --", "\0",
                "{\"question\":\"?\"}")) {
            assertEquals(Optional.empty(), ledger.ticket(forged, "U1", THREAD));
        }
    }

    @Test
    void letsEverybodyInTheChannelPressAButtonForEverybody() {
        String key = ledger.keep(new Ticket(THREAD, "", List.of("?"), 0));

        assertTrue(ledger.ticket(key, "U1", THREAD).isPresent());
        assertTrue(ledger.ticket(key, "U2", THREAD).isPresent());
        assertEquals(Optional.empty(), ledger.ticket(key, "U2", new Place("slack", "T1", "C2", "")));
    }

    @Test
    void forgetsAButtonAfterLong() {
        String key = ledger.keep(new Ticket(THREAD, "U1", List.of("?"), 0));
        clock.goOn(Ledger.THREADS_KEPT.plusSeconds(1));
        assertEquals(Optional.empty(), ledger.ticket(key, "U1", THREAD));
        ledger.take(question("makes it clear up"));
        clock.goOn(Duration.ofDays(-2));
        assertEquals(Optional.empty(), ledger.ticket(key, "U1", THREAD));
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

    /** Ends the program and starts it again, as far as the ledger can tell. */
    protected final void restart() {
        ledger.close();
        ledger = open(clock);
    }

    protected final Delivery question(String id) {
        Instant now = clock.instant();
        return new Delivery(key(id), THREAD, "U1", "what did the mayor say on " + id + "?", Way.MENTION, false, null,
                now);
    }

    protected static Delivery.Key key(String id) {
        return Delivery.Key.ofMessage("slack", "T1", "C1", id, "U1");
    }

    @Test
    protected void givesOneTurnAfterTheOther() {
        Duration hour = Duration.ofHours(1);
        assertTrue(ledger.turn("one", hour));
        assertFalse(ledger.turn("one", hour));
        assertTrue(ledger.turn("other", hour));
        assertTrue(ledger.turn("one", Duration.ofMinutes(1)), "from before the clock was set back");
        assertFalse(ledger.turn("one", Duration.ofMinutes(1)));
        assertTrue(ledger.reachable());
    }
}
