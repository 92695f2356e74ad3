package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Brings things to the app, and events again when nobody acknowledges them. */
final class Postman {
    private final Pace pace;
    private final ScheduledExecutorService timer;
    private final List<Delivery> deliveries = Collections.synchronizedList(new ArrayList<>());
    private volatile Transport transport;

    Postman(Pace pace, ScheduledExecutorService timer, Transport transport) {
        this.pace = pace;
        this.timer = timer;
        this.transport = transport;
    }

    void go(Transport way) {
        transport = way;
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    Delivery send(Envelope.Kind kind, JsonNode payload) {
        Delivery delivery = new Delivery(kind, payload);
        deliveries.add(delivery);
        attempt(delivery, Envelope.first(kind, payload));
        return delivery;
    }

    /** Brings the same once more, as a redelivery of that number, whatever became of it before. */
    Delivery resend(Delivery earlier, int attempt) {
        Delivery delivery = new Delivery(earlier.kind(), earlier.payload());
        deliveries.add(delivery);
        Envelope first = Envelope.first(earlier.kind(), earlier.payload());
        attempt(delivery, new Envelope(first.id(), first.kind(), first.payload(), attempt, transport.timeout()));
        return delivery;
    }

    private void attempt(Delivery delivery, Envelope envelope) {
        delivery.attempted();
        long start = System.nanoTime();
        Transport way = transport;
        CompletableFuture<JsonNode> unused = way.carry(envelope)
                .orTimeout(pace.acknowledgeWithin().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((response, failure) -> {
                    if (failure == null) {
                        delivery.acknowledged(response, Duration.ofNanos(System.nanoTime() - start));
                    } else {
                        failed(delivery, envelope, way, failure);
                    }
                });
    }

    private void failed(Delivery delivery, Envelope envelope, Transport way, Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        boolean lastAttempt = cause instanceof Transport.Undelivered undelivered && undelivered.isLastAttempt();
        if (envelope.kind() != Envelope.Kind.EVENT || lastAttempt
                || envelope.attempt() >= pace.redeliverAfter().size()) {
            delivery.lost(cause);
            return;
        }
        String reason = cause instanceof TimeoutException ? way.timeout() : String.valueOf(cause.getMessage());
        redeliver(delivery, envelope.again(reason), pace.redeliverAfter().get(envelope.attempt()));
    }

    private void redeliver(Delivery delivery, Envelope next, Duration after) {
        try {
            Future<?> unused = timer.schedule(() -> attempt(delivery, next), after.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            delivery.lost(e); // Slack was closed meanwhile.
        }
    }
}
