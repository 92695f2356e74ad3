package onrecord.chat.discord;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.GatewayPingEvent;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import okhttp3.OkHttpClient;
import onrecord.chat.OpenBudget;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to Discord. The library keeps it alive; when the library ends by itself or hears nothing
 * any more, it is replaced by a new one.
 */
final class Line implements EventListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final String token;
    private final Optional<URI> api;
    private final Tempo tempo;
    private final EventListener ear;
    private final LineEvents events;
    private final Sessions sessions;
    private final InvalidRequests invalid = new InvalidRequests(System::nanoTime);
    private final OpenBudget builds;
    private final Thread keeper = Thread.ofPlatform().daemon().name("discord-line").unstarted(this::keep);
    private volatile @Nullable JDA library;
    private volatile boolean connected;
    private volatile boolean ended;
    private volatile long heard;

    /** What happens to a line. */
    interface LineEvents {

        /** It hears events for the first time. */
        void opened(JDA library);

        /** There will be none any more, for this reason. */
        void refused(String why);
    }

    /**
     * @param api where the REST API is; empty for the real one
     * @param gateway where the gateway is; empty for the real one
     * @param ear hears what happens in Discord
     */
    Line(String token, Optional<URI> api, Optional<URI> gateway, Tempo tempo, EventListener ear, LineEvents events) {
        this.token = token;
        this.api = api;
        this.tempo = tempo;
        this.ear = ear;
        this.events = events;
        this.builds = new OpenBudget(tempo.connects(), System::nanoTime, RandomGenerator.getDefault());
        this.sessions = new Sessions(new OpenBudget(tempo.connects(), System::nanoTime,
                RandomGenerator.getDefault()), gateway);
    }

    void start() {
        // Mentions, replies and direct messages come with their content; more is not asked for.
        Message.suppressContentIntentWarning();
        keeper.start();
    }

    /** The library, while there is one that does not end. */
    Optional<JDA> library() {
        return Optional.ofNullable(library);
    }

    /** Whether events are heard. */
    boolean connected() {
        return connected && !deaf();
    }

    private boolean deaf() {
        return System.nanoTime() - heard > tempo.silence().toNanos();
    }

    private void keep() {
        try {
            while (!ended) {
                if (library == null) {
                    build();
                } else if (connected ? deaf() : stuck()) {
                    LOG.error("Discord: nothing was heard for too long; making a new connection");
                    replace();
                }
                Thread.sleep(tempo.look());
            }
        } catch (InterruptedException end) {
            // The program ends.
        }
    }

    /** Not connected, and no sign that it ever will be. */
    private boolean stuck() {
        JDA here = library;
        boolean over = here != null && (here.getStatus() == JDA.Status.SHUTDOWN
                || here.getStatus() == JDA.Status.FAILED_TO_LOGIN);
        return over || (deaf() && System.nanoTime() - heard > tempo.connects().longestRetry().plus(tempo.hello())
                .toNanos());
    }

    private void build() {
        if (!invalid.allowed() || !builds.grants(false)) {
            return;
        }
        heard = System.nanoTime();
        try {
            library = builder().build();
        } catch (InvalidTokenException e) {
            end(Codes.mending(Codes.TOKEN));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Discord cannot be reached ({}); trying again", e.getClass().getSimpleName());
            builds.failed();
        }
    }

    private JDABuilder builder() {
        var rest = new RestConfig();
        api.ifPresent(uri -> rest.setBaseUrl(uri.toString()));
        return JDABuilder.createLight(token, GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
                .setRestConfig(rest)
                .setSessionController(sessions)
                .setHttpClientBuilder(new OkHttpClient.Builder().addInterceptor(invalid))
                .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
                .setEnableShutdownHook(false)
                .setMaxReconnectDelay(Math.toIntExact(Math.max(32, tempo.connects().longestRetry().toSeconds())))
                .addEventListeners(this, ear);
    }

    @Override
    public void onEvent(GenericEvent event) {
        JDA here = library;
        if (ended || (here != null && !here.equals(event.getJDA()))) {
            return; // one that was replaced
        }
        heard = System.nanoTime();
        switch (event) {
            case ReadyEvent ready -> {
                opened();
                events.opened(ready.getJDA());
            }
            case SessionResumeEvent resumed -> opened();
            case SessionRecreateEvent again -> opened();
            case SessionDisconnectEvent gone -> connected = false;
            case ShutdownEvent shutdown -> closed(shutdown.getCode());
            case GatewayPingEvent alive -> LOG.trace("Discord: the gateway answers");
            default -> {
            }
        }
    }

    private void opened() {
        connected = true;
        builds.succeeded();
        sessions.connected();
    }

    private void closed(int code) {
        connected = false;
        if (ended) {
            return;
        }
        if (Codes.FOR_GOOD.contains(code)) {
            end(Codes.mending(code));
        } else if (library != null) {
            LOG.error("Discord: the connection ended by itself ({}); making a new one", code);
            replace();
        }
    }

    private synchronized void replace() {
        JDA old = library;
        connected = false;
        library = null;
        builds.failed();
        if (old != null) {
            old.removeEventListener(this, ear);
            old.shutdownNow();
        }
    }

    /** Discord takes nothing from the bot any more. */
    void end(String why) {
        if (ended) {
            return;
        }
        ended = true;
        connected = false;
        JDA old = library;
        library = null;
        if (old != null) {
            old.shutdownNow();
        }
        events.refused(why);
    }

    /** Takes nothing more; what is being sent may be finished. */
    void quiet() {
        ended = true;
        keeper.interrupt();
        JDA here = library;
        if (here != null) {
            here.removeEventListener(ear);
        }
    }

    @Override
    public void close() {
        quiet();
        connected = false;
        JDA here = library;
        library = null;
        if (here != null) {
            here.shutdown();
            awaitEnd(here);
        }
    }

    private static void awaitEnd(JDA library) {
        try {
            if (!library.awaitShutdown(Duration.ofSeconds(1))) {
                library.shutdownNow();
            }
        } catch (InterruptedException e) {
            library.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
