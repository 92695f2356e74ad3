package onrecord.chat.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import onrecord.chat.Health;
import onrecord.chat.Route;
import onrecord.chat.WebResponse;

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
     * Starts it.
     *
     * @param routes what the surfaces answer
     * @param health asks the program a question from end to end; run on each request to {@link #HEALTH}
     * @throws CannotStart if it cannot listen there
     * @throws IllegalArgumentException if two routes are for the same requests
     */
    public static WebServer start(Binding binding, List<Route> routes, Supplier<Health> health) {
        return start(binding, routes, new HealthCheck(health, HEALTH_PATIENCE), Limits.ORDINARY);
    }

    static WebServer start(Binding binding, List<Route> routes, HealthCheck health, Limits limits) {
        var all = new ArrayList<>(routes);
        all.add(new Route("GET", HEALTH, health));
        var network = new Network(binding, limits);
        Javalin javalin = Javalin.create(config -> {
            quiet(config);
            network.configure(config);
            addRoutes(config.routes, all, binding.hosts(), limits);
        });
        try {
            return new WebServer(javalin.start(), binding);
        } catch (JavalinException e) {
            throw network.cannotStart(e);
        }
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

    private static void addRoutes(RoutesConfig config, List<Route> routes, Set<String> hosts, Limits limits) {
        var known = new HashSet<String>();
        config.before(context -> refuseForeign(context, hosts));
        for (Route route : routes) {
            if (!known.add(route.method() + " " + route.path())) {
                throw new IllegalArgumentException("Two routes for " + route.method() + " " + route.path());
            }
            config.addHttpHandler(HandlerType.findOrCreate(route.method()), pattern(route.path()),
                    new Exchange(route.handler(), limits));
        }
        config.exception(HttpResponseException.class, (refusal, context) -> refuse(refusal.getStatus(), context));
    }

    /** As Javalin writes it; between pointed brackets there may be slashes. */
    private static String pattern(String path) {
        return path.endsWith("/*") ? path.substring(0, path.length() - 1) + "<rest>" : path;
    }

    /** What Javalin refuses: mostly 404. */
    private static void refuse(int status, Context context) {
        Exchange.send(WebResponse.text(status, status == 404 ? "There is nothing here.\n" : "Refused.\n"), context);
    }

    private static void refuseForeign(Context context, Set<String> hosts) {
        String host = context.req().getServerName().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        if (!hosts.isEmpty() && !hosts.contains(host)) {
            Exchange.send(WebResponse.text(421, "This server does not answer for that host.\n"), context);
            context.skipRemainingHandlers();
        }
    }
}
