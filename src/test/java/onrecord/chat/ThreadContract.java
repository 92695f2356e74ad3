package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import onrecord.chat.Delivery.Way;
import org.junit.jupiter.api.Test;

/** What a ledger knows of a thread. */
interface ThreadContract extends OpenLedger {

    @Test
    default void remembersAThread() {
        assertEquals(Conversation.NEW, ledger().recall(THREAD));

        ledger().remember(THREAD, key("1"), "what did the mayor say on the harbour?");
        ledger().remember(THREAD, key("2"), "and on the bridge?");
        ledger().remember(THREAD, key("1"), "what did the mayor say on the harbour?");
        restart();

        Conversation conversation = ledger().recall(THREAD);
        assertEquals(List.of("what did the mayor say on the harbour?", "and on the bridge?"),
                conversation.asked().stream().map(Conversation.Asked::text).toList());
        assertEquals(List.of("what did the mayor say on the harbour?"), conversation.before(key("2")));
        assertEquals(2, conversation.before(key("3")).size());
        assertFalse(conversation.answered());
        assertEquals(Conversation.NEW, ledger().recall(new Place("slack", "T1", "C1", "another")));
        assertEquals(Conversation.NEW, ledger().recall(new Place("slack", "T1", "C2", THREAD.thread())));
        assertEquals(Conversation.NEW, ledger().recall(new Place("slack", "T2", "C1", THREAD.thread())));
        assertEquals(Conversation.NEW, ledger().recall(new Place("discord", "T1", "C1", THREAD.thread())));
    }

    @Test
    default void knowsWhetherItHasAnsweredInAThread() {
        ledger().take(question("1"));
        assertFalse(ledger().recall(THREAD).answered());
        ledger().answered(key("1"), "1700000000.000200");
        restart();
        assertTrue(ledger().recall(THREAD).answered());
    }

    @Test
    default void isNoPartOfAThread_whenOnlyTheAskerSawTheAnswer() {
        ledger().take(new Delivery(key("1"), THREAD, "U1", "?", Way.BUTTON, true, null, clock().instant()));
        ledger().answered(key("1"), "");

        assertFalse(ledger().recall(THREAD).answered());
    }

    @Test
    default void keepsTheLastQuestionsOfAThread_eachNoLongerThanIsRead() {
        for (int i = 0; i < 20; i++) {
            ledger().remember(THREAD, key("" + i), i + " " + "x".repeat(3_996) + "𝄞𝄞");
        }

        List<Conversation.Asked> asked = ledger().recall(THREAD).asked();

        assertEquals(IntStream.range(12, 20).mapToObj(i -> key("" + i)).toList(),
                asked.stream().map(Conversation.Asked::key).toList());
        assertEquals("19 " + "x".repeat(3_996), asked.getLast().text());
    }

    @Test
    default void forgetsAThreadInWhichNothingWasSaidForLong() {
        ledger().remember(THREAD, key("1"), "?");
        clock().goOn(Ledger.THREADS_KEPT.minusDays(1));
        ledger().remember(THREAD, key("2"), "?");
        clock().goOn(Duration.ofDays(2));
        assertEquals(2, ledger().recall(THREAD).asked().size());
        clock().goOn(Ledger.THREADS_KEPT);
        assertEquals(Conversation.NEW, ledger().recall(THREAD));
        ledger().take(question("makes it clear up"));
        clock().goOn(Ledger.THREADS_KEPT.negated());
        assertEquals(Conversation.NEW, ledger().recall(THREAD));
    }
}
