package onrecord.chat.discord;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many sessions may still begin today. Only Discord knows, because all programs with the same token share them; it
 * resets the token of whoever begins more.
 */
final class Starts {

    private static final Logger LOG = LoggerFactory.getLogger(Starts.class);

    /** Left over, so that somebody who looks after the bot can still start it some times. */
    private static final int KEPT = 20;

    private final String token;
    private final Optional<URI> api;
    private volatile boolean well = true;

    /** @param api where the REST API is; empty for the real one */
    Starts(String token, Optional<URI> api) {
        this.token = token;
        this.api = api;
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
            LOG.error("Discord: nearly all of today's connections of this token are used up; waiting until there are new ones."
                    + " Is another program running with the token?");
        }
        well = any;
        return any;
    }
}
