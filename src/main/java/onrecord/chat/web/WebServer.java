package onrecord.chat.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import onrecord.chat.Health;
import onrecord.chat.Route;
import org.jspecify.annotations.Nullable;

/** The web server, from its start to its end. */
public final class WebServer implements AutoCloseable {

    /** Where it tells whether the program works. */
    public static final String HEALTH = "/healthz";

    /** Longer than any question takes, and shorter than what asks for health waits (Docker: 30 s, Kubernetes: set there). */
    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(5);

    private final Javalin javalin;
    private final Binding binding;

    private WebServer(Javalin javalin, Binding binding) {
        this.javalin = javalin;
        this.binding = binding;
    }

    /** The server cannot be started; the message is a sentence for the person who runs the program. */
    public static final class CannotStart extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final boolean inUse;

        CannotStart(String message, boolean inUse, Throwable cause) {
            super(message, cause);
            this.inUse = inUse;
        }

        /** Whether the only reason is that another program has the port. */
        public boolean portInUse() {
            return inUse;
        }
    }

    /**
     * What it is besides a server of routes.
     *
     * @param health asks the program a question from end to end; run on each request to {@link #HEALTH}
     * @param token what requests must bring; empty for nothing
     * @param metrics counts requests and is served at {@link Metrics#PATH}; null for none
     */
    public record Keeping(Supplier<Health> health, String token, @Nullable Metrics metrics) {

        /** Not its token. */
        @Override
        public String toString() {
            return "Keeping[]";
        }
    }

    /**
     * Starts it.
     *
     * @param routes what the surfaces answer
     * @throws CannotStart if it cannot listen there
     * @throws IllegalArgumentException if two routes are for the same requests
     */
    public static WebServer start(Binding binding, List<Route> routes, Keeping keeping) {
        Clock clock = Clock.systemUTC();
        var all = new ArrayList<>(routes);
        Optional<Token> token = Optional.of(keeping.token()).filter(text -> !text.isEmpty()).map(Token::new);
        var tries = new Tries(clock);
        token.ifPresent(set -> all.addAll(new SignIn(set, tries, clock).routes()));
        Metrics metrics = keeping.metrics();
        if (metrics != null) {
            all.add(metrics.route());
        }
        all.add(health(new HealthCheck(keeping.health(), HEALTH_PATIENCE)));
        House house = House.of(Limits.ORDINARY, all, new Guard(token, tries, clock),
                metrics == null ? Watch.NONE : metrics);
        return start(binding, all, house);
    }

    /** The same without a token and without counting. */
    public static WebServer start(Binding binding, List<Route> routes, Supplier<Health> health) {
        return start(binding, routes, new Keeping(health, "", null));
    }

    static WebServer start(Binding binding, List<Route> routes, HealthCheck health, Limits limits) {
        var all = new ArrayList<>(routes);
        all.add(health(health));
        return start(binding, all, House.of(limits, all, Guard.none(), Watch.NONE));
    }

    private static WebServer start(Binding binding, List<Route> routes, House house) {
        var network = new Network(binding, house.limits(), house.line());
        var reception = new Reception(new Visitors(binding), house);
        Javalin javalin = Javalin.create(config -> {
            quiet(config);
            network.configure(config);
            reception.open(config, routes);
        });
        try {
            return new WebServer(javalin.start(), binding);
        } catch (JavalinException e) {
            throw network.cannotStart(e);
        }
    }

    private static Route health(HealthCheck check) {
        return new Route("GET", HEALTH, check).open();
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Where a browser on this machine finds it. */
    public URI address() {
        return URI.create("http://" + binding.local() + ":" + port() + "/");
    }

    /** Takes no further requests, lets those that are being answered finish for a few seconds, and ends. */
    @Override
    public void close() {
        javalin.stop();
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }
}
