package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Something Slack brings to the app, and how the app took it. */
public final class Delivery {
    private final Envelope.Kind kind;
    private final JsonNode payload;
    private final AtomicInteger attempts = new AtomicInteger();
    private final CompletableFuture<JsonNode> acknowledgement = new CompletableFuture<>();
    private volatile @Nullable Duration latency;

    Delivery(Envelope.Kind kind, JsonNode payload) {
        this.kind = kind;
        this.payload = payload;
    }

    /** The envelope's type: events_api, slash_commands or interactive. */
    public String type() {
        return kind.type;
    }

    public JsonNode payload() {
        return payload;
    }

    /** The type of its event, command or interaction: app_mention, /onrecord, block_actions, ... */
    public String what() {
        return switch (kind) {
            case EVENT -> payload.path("event").path("type").asText();
            case COMMAND -> payload.path("command").asText();
            case INTERACTION, FORM -> payload.path("type").asText();
        };
    }

    /** How often it was brought to the app so far. */
    public int attempts() {
        return attempts.get();
    }

    public boolean isAcknowledged() {
        return acknowledgement.isDone() && !acknowledgement.isCompletedExceptionally();
    }

    /** Whether Slack has given up on it. */
    public boolean isLost() {
        return acknowledgement.isCompletedExceptionally();
    }

    /** From sending to the acknowledgement, of the attempt that was acknowledged. */
    public Optional<Duration> latency() {
        return Optional.ofNullable(latency);
    }

    /** What the app acknowledged it with: a missing node for a bare acknowledgement. */
    public JsonNode awaitAcknowledgement(Duration atMost) {
        try {
            return acknowledgement.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError("Not acknowledged within " + atMost.toMillis() + " ms: " + payload, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Envelope.Kind kind() {
        return kind;
    }

    CompletableFuture<JsonNode> acknowledgement() {
        return acknowledgement;
    }

    void attempted() {
        attempts.incrementAndGet();
    }

    void acknowledged(JsonNode response, Duration after) {
        if (latency == null) {
            latency = after;
        }
        acknowledgement.complete(response);
    }

    void lost(Throwable why) {
        acknowledgement.completeExceptionally(why);
    }
}
