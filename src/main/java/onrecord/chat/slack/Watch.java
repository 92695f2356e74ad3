package onrecord.chat.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import onrecord.chat.Delivery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the bot a question now and then and waits for the answer, which goes the whole way but the last
 * step to Slack. What only looks alive is found out so.
 */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** Longer than the slowest search, shorter than anybody's patience. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String QUESTION = "what was said?";

    /** No workspace of Slack's is called so. */
    private final String workspace = "watch-" + UUID.randomUUID();
    private final ObjectMapper json = new ObjectMapper();
    private final SocketModeRequestParser parser = new SocketModeRequestParser(AppConfig.builder().build());
    private final Duration every;
    private final Clock clock;
    private final Thread thread;
    private volatile @Nullable Entrance entrance;
    private volatile CompletableFuture<Boolean> answer = new CompletableFuture<>();
    private volatile boolean well = true;

    Watch(Duration every, Clock clock) {
        this.every = every;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("slack-watch").unstarted(this::watch);
    }

    void start(Entrance watched) {
        entrance = watched;
        thread.start();
    }

    /** Whether the last question was answered. */
    boolean well() {
        return well;
    }

    /** Whether a question is the watch's own; then its answer is not sent. */
    boolean asked(Delivery delivery) {
        return delivery.place().workspace().equals(workspace);
    }

    /** Tells it what became of its question. */
    void answered(boolean well) {
        answer.complete(well);
    }

    private void watch() {
        try {
            while (true) {
                // The first one at once: it also loads all that the first person would have to wait for.
                boolean now = ask();
                if (now != well) {
                    LOG.warn(
                            now ? "Slack: questions are answered again" : "Slack: a question of our own got no answer");
                }
                well = now;
                Thread.sleep(every);
            }
        } catch (InterruptedException end) {
            // The program ends.
        }
    }

    private boolean ask() throws InterruptedException {
        Entrance watched = entrance;
        if (watched == null) {
            return false;
        }
        answer = new CompletableFuture<>();
        try {
            var request = parser.parse(frame());
            watched.take(request.getBoltRequest());
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            return false;
        }
    }

    private String frame() throws Exception {
        Instant now = clock.instant();
        String ts = now.getEpochSecond() + "."
                + String.format(Locale.ROOT, "%06d", now.get(ChronoField.MICRO_OF_SECOND));
        var event = Map.of("type", "app_mention", "user", "watch", "channel", "watch", "ts", ts, "text", QUESTION);
        return json.writeValueAsString(Map.of("type", "events_api", "envelope_id", ts,
                "payload", Map.of("type", "event_callback", "team_id", workspace, "event", event)));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
