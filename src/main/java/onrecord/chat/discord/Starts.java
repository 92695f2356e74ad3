package onrecord.chat.discord;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import onrecord.chat.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a session may begin, as far as other programs with the same token have a part in it. All of them share the sessions
 * of a day: Discord alone knows how many are left, and resets the token when more begin. And one begins after the other:
 * those that share a ledger take turns.
 */
final class Starts {

    private static final Logger LOG = LoggerFactory.getLogger(Starts.class);

    private static final String TURN = "discord-identify";

    /** From its turn a program takes a moment to connect: a second or more, where it has only just been started. */
    private static final Duration CONNECTING = Duration.ofMillis(1_500);

    /** Left over, so that somebody who looks after the bot can still start it some times. */
    private static final int KEPT = 20;

    /** How often Discord is asked whether there are sessions again, of which there are new ones once a day. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private static final Duration STEP = Duration.ofMillis(100);

    private final String token;
    private final Optional<URI> api;
    private final BooleanSupplier turn;
    private volatile boolean well = true;

    /**
     * @param api where the REST API is; empty for the real one
     * @param turn takes this program's turn, if it is
     */
    Starts(String token, Optional<URI> api, BooleanSupplier turn) {
        this.token = token;
        this.api = api;
        this.turn = turn;
    }

    /**
     * Of a program that takes turns with those that share its ledger.
     *
     * @param apart how long between two beginnings
     */
    static Starts sharing(String token, Optional<URI> api, Ledger ledger, Duration apart) {
        return new Starts(token, api, () -> {
            try {
                return apart.isZero() || ledger.turn(TURN, apart.plus(CONNECTING));
            } catch (Ledger.Unavailable e) {
                return true; // Two at once are refused, no more, and try again.
            }
        });
    }

    /** Returns when a session may begin. */
    void await() throws InterruptedException {
        while (!any()) {
            Thread.sleep(AGAIN);
        }
        while (!turn.getAsBoolean()) {
            Thread.sleep(STEP);
        }
    }

    /** Whether there are any left. Where Discord does not say, each program's own count has to do. */
    boolean any() throws InterruptedException {
        try (var calls = new PlainCalls(token, api)) {
            return told(PlainCalls.startsLeft(calls.get("gateway/bot")).orElse(Integer.MAX_VALUE) > KEPT);
        } catch (IOException unknown) {
            return true;
        }
    }

    private boolean told(boolean any) {
        if (well && !any) {
            LOG.error(
                    "Discord: nearly all of today's connections of this token are used up; waiting until there are new ones."
                            + " Is another program running with the token?");
        }
        well = any;
        return any;
    }
}
