package onrecord.chat.ledger;

import java.nio.file.Path;
import java.time.Clock;
import onrecord.chat.Delivery;
import onrecord.chat.Delivery.Way;
import onrecord.chat.Ledger;
import onrecord.chat.Place;

/** Takes questions for ever on several threads, and says so after each. Made to be killed. */
final class KilledWhileTaking {

    private static final int THREADS = 4;

    private KilledWhileTaking() {
    }

    public static void main(String[] arguments) {
        Clock clock = Clock.systemUTC();
        Ledger ledger = SqliteLedger.open(Path.of(arguments[0]), clock);
        for (int thread = 0; thread < THREADS; thread++) {
            String name = arguments[1] + "-" + thread + "-";
            new Thread(() -> {
                for (int i = 0;; i++) {
                    String message = name + i;
                    var delivery = new Delivery(key(message), new Place("slack", "T1", "C1", message), "U1", "?",
                            Way.MENTION, false, null, clock.instant());
                    if (ledger.take(delivery)) {
                        // One write for the line and its end: a kill must not leave half a line.
                        System.out.print(message + "\n");
                        System.out.flush();
                    }
                }
            }).start();
        }
    }

    static Delivery.Key key(String message) {
        return Delivery.Key.ofMessage("slack", "T1", "C1", message, "U1");
    }
}
