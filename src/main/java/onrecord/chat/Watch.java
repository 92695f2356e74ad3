package onrecord.chat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the bot a question now and then and waits for the answer, which goes the whole way but the last
 * step to the chat. What only looks alive is found out so.
 */
public final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** Longer than the slowest search, shorter than anybody's patience. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String QUESTION = "what was said?";

    /** No chat calls a workspace so. */
    private static final String OWN = "watch-";

    private final String workspace = OWN + UUID.randomUUID();
    private final String chat;
    private final Duration every;
    private final Thread thread;
    private volatile @Nullable Probe probe;
    private volatile CompletableFuture<Boolean> answer = new CompletableFuture<>();
    private volatile boolean well = true;

    /** Puts a question where the chat puts what people ask. */
    @FunctionalInterface
    public interface Probe {

        /**
         * Asks, as somebody in this workspace would.
         *
         * @throws Exception if it cannot even be put there
         */
        void ask(String workspace, String question) throws Exception;
    }

    /** @param chat as people call it: "Slack" */
    public Watch(String chat, Duration every) {
        this.chat = chat;
        this.every = every;
        this.thread = Thread.ofVirtual().name(chat.toLowerCase(Locale.ROOT) + "-watch").unstarted(this::watch);
    }

    public void start(Probe asking) {
        probe = asking;
        thread.start();
    }

    /** Whether the last question was answered. */
    public boolean well() {
        return well;
    }

    /** Whether a question is the watch's own; then its answer is not sent. */
    public boolean asked(Delivery delivery) {
        return delivery.place().workspace().equals(workspace);
    }

    /** Whether a question was some watch's own, perhaps in a program that ended meanwhile. */
    static boolean isOwn(Delivery delivery) {
        return delivery.place().workspace().startsWith(OWN);
    }

    /** Tells it what became of its question. */
    public void answered(boolean well) {
        answer.complete(well);
    }

    private void watch() {
        try {
            while (true) {
                // The first one at once: it also loads all that the first person would have to wait for.
                boolean now = ask();
                if (now != well) {
                    LOG.warn(
                            now ? "{}: questions are answered again" : "{}: a question of our own got no answer",
                            chat);
                }
                well = now;
                Thread.sleep(every);
            }
        } catch (InterruptedException end) {
            // The program ends.
        }
    }

    private boolean ask() throws InterruptedException {
        Probe asking = probe;
        if (asking == null) {
            return false;
        }
        answer = new CompletableFuture<>();
        try {
            asking.ask(workspace, QUESTION);
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
