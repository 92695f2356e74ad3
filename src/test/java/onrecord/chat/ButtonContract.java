package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a ledger keeps for those who press a button. */
interface ButtonContract extends OpenLedger {

    @Test
    default void keepsWhatAButtonStandsFor() {
        Ticket ticket = new Ticket(THREAD, "U1", List.of("what did the mayor say?", "and on the bridge?"), 2);
        String key = ledger().keep(ticket);

        restart();

        assertEquals(Optional.of(ticket), ledger().ticket(key, "U1", new Place("slack", "T1", "C1", "")));
        assertEquals("and on the bridge?", ticket.question());
        assertNotEquals(key, ledger().keep(ticket));
    }

    @Test
    default void believesNoButtonOfAnotherPersonOrPlace() {
        String key = ledger().keep(new Ticket(THREAD, "U1", List.of("?"), 0));

        assertEquals(Optional.empty(), ledger().ticket(key, "U2", THREAD));
        assertEquals(Optional.empty(), ledger().ticket(key, "", THREAD));
        assertEquals(Optional.empty(), ledger().ticket(key, "U1", new Place("slack", "T1", "C2", THREAD.thread())));
        assertEquals(Optional.empty(), ledger().ticket(key, "U1", new Place("slack", "T2", "C1", THREAD.thread())));
        assertEquals(Optional.empty(), ledger().ticket(key, "U1", new Place("discord", "T1", "C1", THREAD.thread())));
        for (String forged : List.of("", "0", key.substring(1), key + "x", "' OR 1=1 --", "\0",
                "{\"question\":\"?\"}")) {
            assertEquals(Optional.empty(), ledger().ticket(forged, "U1", THREAD));
        }
    }

    @Test
    default void letsEverybodyInTheChannelPressAButtonForEverybody() {
        String key = ledger().keep(new Ticket(THREAD, "", List.of("?"), 0));

        assertTrue(ledger().ticket(key, "U1", THREAD).isPresent());
        assertTrue(ledger().ticket(key, "U2", THREAD).isPresent());
        assertEquals(Optional.empty(), ledger().ticket(key, "U2", new Place("slack", "T1", "C2", "")));
    }

    @Test
    default void forgetsAButtonAfterLong() {
        String key = ledger().keep(new Ticket(THREAD, "U1", List.of("?"), 0));
        clock().goOn(Ledger.THREADS_KEPT.plusSeconds(1));
        assertEquals(Optional.empty(), ledger().ticket(key, "U1", THREAD));
        ledger().take(question("makes it clear up"));
        clock().goOn(Duration.ofDays(-2));
        assertEquals(Optional.empty(), ledger().ticket(key, "U1", THREAD));
    }
}
