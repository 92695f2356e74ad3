package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.Delivery.Way;
import org.junit.jupiter.api.Test;

/** How a ledger takes questions, each once, until an answer has left. */
interface QuestionContract extends OpenLedger {

    @Test
    default void takesAQuestionOnce() {
        assertTrue(ledger().take(question("1")));
        assertFalse(ledger().take(question("1")));
        restart();
        assertFalse(ledger().take(question("1")));
        assertTrue(ledger().take(question("2")));
    }

    @Test
    default void takesAQuestionOnce_whoeverDeliversItAtTheSameMoment() throws Exception {
        int questions = 50;
        int copies = 11;
        var taken = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < questions * copies; i++) {
                Delivery delivery = question("" + i % questions);
                all.add(threads.submit(() -> taken.addAndGet(ledger().take(delivery) ? 1 : 0)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertEquals(questions, taken.get());
        restart();
        assertEquals(questions, ledger().unanswered("slack", HOUR).size());
    }

    @Test
    default void tellsQuestionsApartByAllThatMakesThem() {
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
            assertTrue(
                    ledger().take(new Delivery(key, THREAD, "U1", "?", Way.MENTION, false, null, clock().instant())));
        }
    }

    @Test
    default void letsAnAnswerLeaveUntilItHasLeft() {
        assertFalse(ledger().sending(key("1")));
        ledger().take(question("1"));
        assertTrue(ledger().sending(key("1")));
        assertTrue(ledger().sending(key("1")), "another attempt");
        ledger().answered(key("1"), "1700000000.000200");
        assertFalse(ledger().sending(key("1")));
        ledger().take(question("2"));
        ledger().failed(key("2"), "the channel is archived");
        assertFalse(ledger().sending(key("2")));
    }

    @Test
    default void doesNotTakeBackAnAnswer() {
        ledger().take(question("1"));
        ledger().answered(key("1"), "1700000000.000200");
        ledger().failed(key("1"), "too late");
        assertFalse(ledger().sending(key("1")));
        ledger().answered(key("never taken"), "1700000000.000300");

        restart();

        assertEquals(List.of(), ledger().unanswered("slack", HOUR));
    }

    @Test
    default void forgetsAKeyAfterADay() {
        ledger().take(question("1"));
        clock().goOn(Ledger.KEYS_KEPT.minusMinutes(1));
        assertFalse(ledger().take(question("1")));
        clock().goOn(HOUR.plusMinutes(1));
        assertTrue(ledger().take(question("2")));
        assertTrue(ledger().take(question("1")));
    }
}
