package onrecord.chat.discord;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import okhttp3.OkHttpClient;
import onrecord.chat.OpenBudget;

/** Makes Discord's library as the bot needs it, once for each session, and ends it. */
final class Libraries {

    /** Less than this the library does not take. */
    private static final int SHORTEST_DELAY = 32;

    private static final Duration ENDING = Duration.ofSeconds(1);

    private final String token;
    private final Optional<URI> api;
    private final Tempo tempo;
    private final Sessions sessions;
    private final InvalidRequests invalid = new InvalidRequests(System::nanoTime);

    /**
     * @param api where the REST API is; empty for the real one
     * @param gateway where the gateway is; empty for the real one
     * @param starts when a session may begin
     * @param connected whether events are heard over one of them
     */
    Libraries(String token, Optional<URI> api, Optional<URI> gateway, Tempo tempo, Starts starts,
            BooleanSupplier connected) {
        this.token = token;
        this.api = api;
        this.tempo = tempo;
        this.sessions = new Sessions(new OpenBudget(tempo.connects(), System::nanoTime,
                RandomGenerator.getDefault()), starts, tempo.apart(), connected, gateway);
    }

    /** Begins to connect. */
    JDA make(EventListener... listeners) {
        var rest = new RestConfig();
        api.ifPresent(uri -> rest.setBaseUrl(uri.toString()));
        return JDABuilder.createLight(token, GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
                .setRestConfig(rest)
                .setSessionController(sessions)
                .setHttpClientBuilder(new OkHttpClient.Builder().addInterceptor(invalid))
                .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
                .setEnableShutdownHook(false)
                // Who is called in a message without words the library does not tell.
                .setEventPassthrough(true)
                .setMaxReconnectDelay(
                        Math.toIntExact(Math.max(SHORTEST_DELAY, tempo.connects().longestRetry().toSeconds())))
                .addEventListeners((Object[]) listeners)
                .build();
    }

    /** The connection of one works. */
    void connected(JDA library) {
        sessions.connected(library);
    }

    /** Whether calls are held back, because too many of the last ones were refused. */
    boolean held() {
        return !invalid.allowed();
    }

    /** Ends one when what it is sending was sent, or soon. */
    static void end(JDA library) {
        library.shutdown();
        try {
            if (!library.awaitShutdown(ENDING)) {
                library.shutdownNow();
            }
        } catch (InterruptedException e) {
            library.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
