package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onrecord.chat.Delivery.Way;
import onrecord.chat.Ledger.Unanswered;
import org.junit.jupiter.api.Test;

/** How a ledger hands out again what has no answer. */
interface HandingOutContract extends OpenLedger {

    @Test
    default void handsOutWhatWasNotAnswered_oldestFirst_afterARestart() {
        List<Delivery> asked = new ArrayList<>();
        for (String id : List.of("c", "a", "b")) {
            asked.add(question(id));
            clock().goOn(Duration.ofSeconds(1));
        }
        asked.reversed().forEach(ledger()::take);
        ledger().take(question("answered"));
        ledger().answered(key("answered"), "1700000000.000200");
        ledger().take(question("failed"));
        ledger().failed(key("failed"), "the channel is archived");

        restart();

        assertEquals(asked, ledger().unanswered("slack", HOUR).stream().map(Unanswered::delivery).toList());
    }

    @Test
    default void handsOutAQuestionAsItCame() {
        Delivery command = new Delivery(Delivery.Key.ofTrigger("slack", "1.2.3"), new Place("slack", "T1", "D1", ""),
                "U1",
                "\0 \u0010 \u00100 “naïve” \u202e𝄞 '; DROP TABLE delivery; --\r\n", Way.COMMAND, true,
                new ReplyAddress("https://hooks.example/secret"), clock().instant());
        ledger().take(command);

        restart();

        assertEquals(List.of(new Unanswered(command, false)), ledger().unanswered("slack", HOUR));
    }

    @Test
    default void handsOutNothingThatThisProcessWorksOn() {
        ledger().take(question("mine"));
        assertEquals(List.of(), ledger().unanswered("slack", HOUR));
        restart();
        assertEquals(1, ledger().unanswered("slack", HOUR).size());
        assertEquals(List.of(), ledger().unanswered("slack", HOUR));
        restart();
        assertEquals(1, ledger().unanswered("slack", HOUR).size());
    }

    @Test
    default void handsOutAgainWhatWasLetGo() {
        for (String id : List.of("a", "b", "c")) {
            ledger().take(question(id));
            clock().goOn(Duration.ofSeconds(1));
        }
        ledger().sending(key("c"));
        ledger().letGo(question("c"));
        ledger().letGo(question("a"));
        ledger().answered(key("b"), "");
        ledger().letGo(question("b"));

        assertEquals(List.of(), ledger().unanswered("discord", HOUR));
        List<Unanswered> again = ledger().unanswered("slack", HOUR);

        assertEquals(List.of(key("a"), key("c")), again.stream().map(one -> one.delivery().key()).toList());
        assertEquals(List.of(false, true), again.stream().map(Unanswered::unclear).toList());
        assertEquals(List.of(), ledger().unanswered("slack", HOUR));
        assertTrue(ledger().sending(key("a")));
        assertFalse(ledger().take(question("a")));
        assertEquals(List.of(), ledger().unanswered("slack", HOUR), "it is still in hand");
    }

    @Test
    default void handsOutToEachChatItsOwnQuestions() {
        ledger().take(question("here"));
        var elsewhere = new Place("discord", "T1", "C1", "");
        ledger().take(
                new Delivery(Delivery.Key.ofTrigger("discord", "7"), elsewhere, "U1", "?", Way.COMMAND, false, null,
                        clock().instant()));

        restart();

        assertEquals(List.of(key("here")),
                ledger().unanswered("slack", HOUR).stream().map(unanswered -> unanswered.delivery().key()).toList());
        assertEquals(List.of(elsewhere),
                ledger().unanswered("discord", HOUR).stream().map(unanswered -> unanswered.delivery().place())
                        .toList());
        assertEquals(List.of(), ledger().unanswered("discord", HOUR));
    }

    @Test
    default void saysWhetherAnAnswerMayHaveArrived() {
        ledger().take(question("unclear"));
        ledger().sending(key("unclear"));

        restart();

        assertTrue(ledger().unanswered("slack", HOUR).getFirst().unclear());
        restart();
        assertTrue(ledger().unanswered("slack", HOUR).getFirst().unclear());
        ledger().answered(key("unclear"), "");
        restart();
        assertEquals(List.of(), ledger().unanswered("slack", HOUR));
    }

    @Test
    default void leavesOldQuestionsUnanswered() {
        ledger().take(question("old"));
        clock().goOn(HOUR.plusSeconds(1));
        ledger().take(question("young"));

        restart();

        assertEquals(List.of(key("young")),
                ledger().unanswered("slack", HOUR).stream().map(unanswered -> unanswered.delivery().key()).toList());
    }
}
