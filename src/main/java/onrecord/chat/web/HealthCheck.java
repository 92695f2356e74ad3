package onrecord.chat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import onrecord.chat.Away;
import onrecord.chat.Health;
import onrecord.chat.Route;
import onrecord.chat.Visible;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whether the program works by letting it work. However many ask at once, one check runs; one
 * that hangs is itself the answer.
 */
final class HealthCheck implements Route.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(HealthCheck.class);

    private final Supplier<Health> question;
    private final Duration patience;
    private final AtomicReference<@Nullable CompletableFuture<Health>> running = new AtomicReference<>();
    private final JsonMapper mapper = new JsonMapper();

    /** @param patience after which a check without an answer has failed */
    HealthCheck(Supplier<Health> question, Duration patience) {
        this.question = question;
        this.patience = patience;
    }

    @Override
    public WebResponse handle(WebRequest request) {
        long start = System.nanoTime();
        Health health = health();
        return WebResponse.json(health.well() ? 200 : 503, json(health, System.nanoTime() - start));
    }

    private Health health() {
        CompletableFuture<Health> check = check();
        try {
            return check.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.compareAndSet(check, null);
            return Health.of(false, "check", "no answer within " + patience.toMillis() + " ms");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Away away) {
                LOG.warn("The health check has no answer: {}", Visible.line(String.valueOf(away.getCause())));
                return Health.of(false, "check", String.valueOf(away.getMessage()));
            }
            LOG.warn("The health check failed", e.getCause());
            return Health.of(false, "check", "failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.of(false, "check", "the program is stopping");
        }
    }

    /** The check that runs, or a new one. */
    private CompletableFuture<Health> check() {
        var mine = new CompletableFuture<Health>();
        CompletableFuture<Health> others = running.compareAndExchange(null, mine);
        if (others != null) {
            return others;
        }
        Thread.ofVirtual().name("health").start(() -> run(mine));
        return mine;
    }

    private void run(CompletableFuture<Health> check) {
        try {
            check.complete(question.get());
        } catch (RuntimeException | Error e) {
            check.completeExceptionally(e);
        } finally {
            running.compareAndSet(check, null);
        }
    }

    private String json(Health health, long nanos) {
        var object = new LinkedHashMap<String, Object>();
        object.put("ok", health.well());
        object.put("parts", health.parts());
        object.put("elapsedMillis", Math.round(nanos / 1e5) / 10.0);
        try {
            return mapper.writeValueAsString(object) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts always make JSON", e);
        }
    }
}
