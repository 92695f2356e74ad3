package onrecord.chat.discord;

import java.time.Duration;
import net.dv8tion.jda.api.events.GatewayPingEvent;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.http.HttpRequestEvent;

/** When the gateway was last heard. A gateway may answer heartbeats and tell nothing, so the two are apart. */
final class Pulse {

    private volatile long heard;
    private volatile long told;

    /** Whether an event comes from the gateway; others are the library's own. */
    static boolean isSign(GenericEvent event) {
        return !(event instanceof HttpRequestEvent || event instanceof StatusChangeEvent);
    }

    /** A sign of life came. */
    void heard(GenericEvent event) {
        if (event instanceof GatewayPingEvent) {
            heard = System.nanoTime();
        } else {
            begin();
        }
    }

    /** From now on something is to be heard. */
    void begin() {
        heard = System.nanoTime();
        told = heard;
    }

    /** Whether there was no sign of life for this long. */
    boolean isSilent(Duration time) {
        return isPast(heard, time);
    }

    /** Whether nothing happened for this long. */
    boolean isQuiet(Duration time) {
        return isPast(told, time);
    }

    private static boolean isPast(long since, Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }
}
