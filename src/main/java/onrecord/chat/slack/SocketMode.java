package onrecord.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection to Slack: opens it, notices when it is dead or about to be closed, and replaces it.
 *
 * <p>One thread looks after everything here. Bolt's own client asks for hundreds of connections a
 * minute when it is refused, and does not notice a connection on which nothing moves.
 */
final class SocketMode implements SocketLine.Ear, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);

    /** Trying again cannot help: a person has to do something in Slack. */
    static final Set<String> FINAL = Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked",
            "token_expired", "not_allowed_token_type", "missing_scope", "no_permission", "access_denied",
            "team_access_not_granted", "app_uninstalled", "org_login_required");

    /**
     * A connection that ends sooner counts as a failed one: more of its kind may follow. One that worked is replaced at once,
     * since Slack brings an event again only after a minute if nobody is there.
     */
    private static final Duration LASTING = Duration.ofSeconds(2);

    /** How often everything is looked at, unless something happens. */
    private static final long LOOK_MILLIS = 500;

    private final WebApi api;
    private final HttpClient http;
    private final String token;
    private final Tempo tempo;
    private final OpenBudget budget;
    private final Frames frames;
    private final Consumer<String> onEnd;
    private final Semaphore signal = new Semaphore(0);
    private final List<Leaving> leaving = new CopyOnWriteArrayList<>();
    private final Thread keeper;
    private volatile @Nullable SocketLine current;
    private volatile boolean replace;
    private volatile @Nullable String ended;
    private volatile boolean closing;
    private long pinged;
    private long since;

    /** A replaced line, which Slack may still be using. */
    private record Leaving(SocketLine line, long since) {
    }

    /**
     * @param token the app-level token
     * @param frames what comes in
     * @param onEnd told the reason when there is no point in trying any longer
     */
    SocketMode(WebApi api, HttpClient http, String token, Tempo tempo, OpenBudget budget, Frames frames,
            Consumer<String> onEnd) {
        this.api = api;
        this.http = http;
        this.token = token;
        this.tempo = tempo;
        this.budget = budget;
        this.frames = frames;
        this.onEnd = onEnd;
        this.keeper = Thread.ofPlatform().daemon().name("slack-socket").unstarted(this::keep);
    }

    void start() {
        keeper.start();
    }

    /** Whether Slack can reach the program now. */
    boolean connected() {
        SocketLine line = current;
        return line != null && line.isOpen() && line.silence().compareTo(tempo.silence()) < 0;
    }

    /** In a few words. */
    String state() {
        String why = ended;
        if (why != null) {
            return "stopped: " + why;
        }
        return connected() ? "connected" : "connecting";
    }

    private void keep() {
        while (!closing && ended == null) {
            try {
                look();
                boolean told = signal.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (told) {
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                // Whatever it is, without this thread the bot is deaf.
                LOG.error("Slack: looking after the connection failed", e);
                budget.failed();
            }
        }
    }

    private void look() throws InterruptedException {
        SocketLine line = current;
        dismiss();
        if (line != null && (!line.isOpen() || line.silence().compareTo(tempo.silence()) > 0)) {
            LOG.warn("Slack: the connection is {}; making a new one", line.isOpen() ? "silent" : "closed");
            line.abort();
            if (!lasts()) {
                budget.failed();
            }
            current = null;
            line = null;
        } else if (line != null && lasts()) {
            budget.succeeded();
        }
        if (line == null || replace) {
            connect(line);
        } else if (System.nanoTime() - pinged > tempo.ping().toNanos()) {
            pinged = System.nanoTime();
            line.ping();
        }
    }

    private boolean lasts() {
        return System.nanoTime() - since > LASTING.toNanos();
    }

    private void connect(@Nullable SocketLine before) throws InterruptedException {
        if (!budget.pause().isZero()) {
            return;
        }
        budget.opening();
        SocketLine line = open();
        if (line == null) {
            budget.failed();
            return;
        }
        current = line;
        since = System.nanoTime();
        replace = false;
        pinged = System.nanoTime();
        LOG.info("Slack: connected");
        if (before != null) {
            leaving.add(new Leaving(before, System.nanoTime()));
        }
    }

    private @Nullable SocketLine open() throws InterruptedException {
        URI address = address();
        if (address == null) {
            return null;
        }
        var opening = SocketLine.open(http, address, tempo.hello(), this);
        try {
            SocketLine line = opening.get(tempo.hello().toMillis(), TimeUnit.MILLISECONDS);
            if (line.awaitHello(tempo.hello())) {
                return line;
            }
            line.abort();
            LOG.warn("Slack: no hello on a new connection; trying again");
        } catch (ExecutionException | TimeoutException e) {
            abandon(opening);
            LOG.warn("Slack: the connection was refused; trying again");
        }
        return null;
    }

    /** A connection that comes too late. */
    static void abandon(CompletableFuture<SocketLine> opening) {
        CompletableFuture<Void> unused = opening.thenAccept(SocketLine::abort);
    }

    private @Nullable URI address() throws InterruptedException {
        Outcome outcome = api.call("apps.connections.open", token, Map.of());
        switch (outcome) {
            case Outcome.Done(JsonNode json, String scopes) -> {
                return URI.create(json.path("url").asText());
            }
            case Outcome.Refused(String error, JsonNode json) when FINAL.contains(error) -> end(error);
            case Outcome.Refused(String error, JsonNode json) ->
                LOG.warn("Slack: no connection ({}); trying again", error);
            case Outcome.TooMany(Duration after) -> LOG.warn("Slack: too many connections; trying again");
            case Outcome.Unreached(String why) -> LOG.warn("Slack cannot be reached; trying again");
            case Outcome.Unclear(String why) -> LOG.warn("Slack does not answer ({}); trying again", why);
        }
        return null;
    }

    @Override
    public void heard(SocketLine line, String frame) {
        switch (frames.heard(frame, line::send)) {
            case HELLO -> line.greeted();
            case REPLACE -> {
                if (line == current) {
                    replace = true;
                    signal.release();
                }
            }
            case REFUSED -> line.abort();
            case DISABLED -> end("Socket Mode is switched off (\"Socket Mode\" in the app's settings)");
            case NOTHING -> {
            }
        }
    }

    @Override
    public void ended(SocketLine line) {
        signal.release();
    }

    private void end(String why) {
        if (ended == null) {
            ended = why;
            signal.release();
            onEnd.accept(why);
        }
    }

    /** Slack closes what it replaced; what it forgot is closed here. */
    private void dismiss() {
        List<Leaving> over = leaving.stream().filter(this::isOver).toList();
        over.forEach(one -> one.line().close());
        leaving.removeAll(over);
    }

    private boolean isOver(Leaving one) {
        return !one.line().isOpen() || System.nanoTime() - one.since() > tempo.farewell().toNanos();
    }

    @Override
    public void close() {
        closing = true;
        keeper.interrupt();
        try {
            keeper.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leaving.forEach(one -> one.line().close());
        SocketLine line = current;
        if (line != null) {
            line.close();
        }
    }
}
