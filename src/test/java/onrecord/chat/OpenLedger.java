package onrecord.chat;

import java.time.Duration;
import onrecord.chat.Delivery.Way;

/** A ledger that a test has open, and what it is given. */
interface OpenLedger {

    Duration HOUR = Duration.ofHours(1);
    Place THREAD = new Place("slack", "T1", "C1", "1700000000.000100");

    Ledger ledger();

    /** What the ledger takes for the time. */
    SetClock clock();

    /** Ends the program and starts it again, as far as the ledger can tell. */
    void restart();

    default Delivery question(String id) {
        return new Delivery(key(id), THREAD, "U1", "what did the mayor say on " + id + "?", Way.MENTION, false, null,
                clock().instant());
    }

    default Delivery.Key key(String id) {
        return Delivery.Key.ofMessage("slack", "T1", "C1", id, "U1");
    }
}
