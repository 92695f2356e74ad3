package onrecord.chat.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.chat.Route;

/** Leads every request to its route, and turns away what is not for us or for no route. */
final class Reception {

    private final Visitors visitors;
    private final House house;

    Reception(Visitors visitors, House house) {
        this.visitors = visitors;
        this.house = house;
    }

    /** @throws IllegalArgumentException if two routes are for the same requests */
    void open(JavalinConfig config, List<Route> routes) {
        config.http.prefer405over404 = true;
        config.routes.before(this::admit);
        var known = new HashSet<String>();
        for (Route route : routes) {
            if (!known.add(route.method() + " " + route.path())) {
                throw new IllegalArgumentException("Two routes for " + route.method() + " " + route.path());
            }
            var exchange = new Exchange(route, house);
            methods(route).forEach(method -> config.routes.addHttpHandler(HandlerType.findOrCreate(method),
                    pattern(route.path()), exchange));
        }
        config.routes.exception(HttpResponseException.class, this::refuse);
    }

    /** Whoever may get something may also ask how long it is. */
    private static List<String> methods(Route route) {
        return route.method().equals("GET") ? List.of("GET", "HEAD") : List.of(route.method());
    }

    /** As Javalin writes it; between pointed brackets there may be slashes. */
    private static String pattern(String path) {
        return path.endsWith("/*") ? path.substring(0, path.length() - 1) + "<rest>" : path;
    }

    private void admit(Context context) {
        try {
            visitors.admit(context.req().getServerName(), Arrival.head(context));
        } catch (Refused e) {
            refuse(e, context);
            context.skipRemainingHandlers();
        }
    }

    /** What Javalin refuses: mostly 404. */
    private void refuse(HttpResponseException refusal, Context context) {
        refuse(switch (refusal.getStatus()) {
            case 404 -> new Refused(404, "There is nothing here.");
            case 405 -> new Refused(405, "That cannot be done here.", Map.of("Allow", allowed(refusal)));
            default -> new Refused(refusal.getStatus(), "Refused.");
        }, context);
    }

    private void refuse(Refused refused, Context context) {
        Departure.send(house.refusals().of(context.req().getRequestURI(), refused), context);
        house.watch().answered(Watch.NOWHERE, context.req().getMethod(), refused.status(), 0);
    }

    private static String allowed(HttpResponseException refusal) {
        return Stream.of(refusal.getDetails().getOrDefault("availableMethods", "").split(",\\s*"))
                .sorted().collect(Collectors.joining(", "));
    }
}
