package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;

/** A way to the app: a socket, or an HTTP request. */
interface Transport {
    /**
     * Brings the envelope to the app.
     *
     * @return what the app acknowledged it with (a missing node for a bare acknowledgement); fails
     *         with {@link Undelivered} as soon as it is clear that none will come
     */
    CompletableFuture<JsonNode> carry(Envelope envelope);

    /** Why Slack says it delivers again when no acknowledgement came in time. */
    String timeout();

    /** An attempt that failed, and the reason as Slack names it. */
    final class Undelivered extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final boolean lastAttempt;

        Undelivered(String reason, boolean lastAttempt) {
            super(reason);
            this.lastAttempt = lastAttempt;
        }

        /** Whether the app asked not to be sent this again. */
        boolean isLastAttempt() {
            return lastAttempt;
        }
    }
}
