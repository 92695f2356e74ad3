package onrecord.chat.discord;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** First replies that are on their way. An answer may only follow when the first reply is there. */
final class Deferrals {

    private final ConcurrentMap<String, CompletableFuture<?>> underway = new ConcurrentHashMap<>();

    /** @param reply the first reply to the interaction with this token */
    void add(String token, CompletableFuture<?> reply) {
        // Whatever came of it, it is not under way any more.
        underway.put(token, reply.handle((done, error) -> {
            underway.remove(token);
            return true;
        }));
        if (reply.isDone()) {
            underway.remove(token);
        }
    }

    /** Returns when the first reply has arrived or failed, or after this time. */
    void await(String token, Duration atMost) throws InterruptedException {
        CompletableFuture<?> reply = underway.get(token);
        if (reply == null) {
            return;
        }
        try {
            reply.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // What follows will be told by Discord that there is nothing to follow.
        }
    }
}
