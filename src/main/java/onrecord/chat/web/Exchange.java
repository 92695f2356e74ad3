package onrecord.chat.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import onrecord.chat.Away;
import onrecord.chat.Route;
import onrecord.chat.Visible;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between Javalin and a surface: one request in, one response out, whatever happens. */
final class Exchange implements Handler {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Route route;
    private final Turnstile turnstile;
    private final House house;

    Exchange(Route route, House house) {
        this.route = route;
        this.turnstile = new Turnstile(route.handler(), house.limits().atOnce());
        this.house = house;
    }

    @Override
    public void handle(Context context) {
        long start = System.nanoTime();
        house.line().stepBack();
        try (Memory.Share share = house.memory().share()) {
            WebResponse response = response(context, share);
            if (!share.take(response.body().size())) {
                response = house.refusals().of(route.path(), Refused.busy());
            }
            Departure.send(response, context);
            house.watch().answered(route.path(), context.req().getMethod(), response.status(),
                    System.nanoTime() - start);
        }
    }

    private WebResponse response(Context context, Memory.Share share) {
        try {
            WebRequest head = Arrival.head(context);
            if (house.isCrowded() && !route.traits().contains(Route.Trait.OPEN)) {
                throw Refused.busy();
            }
            house.guard().admit(head, route);
            return answer(head.with(house.arrival().body(context.req(), share)));
        } catch (Refused e) {
            return house.refusals().of(route.path(), e);
        } catch (IOException e) {
            LOG.debug("A request did not arrive", e);
            return house.refusals().of(route.path(), Refused.unread(400, "The request did not arrive whole."));
        }
    }

    private WebResponse answer(WebRequest request) throws Refused {
        try {
            return turnstile.handle(request);
        } catch (Away e) {
            LOG.warn("Cannot answer {}: {}", request, Visible.line(String.valueOf(e.getCause())));
            return house.refusals().of(route.path(), new Refused(503, String.valueOf(e.getMessage())));
        } catch (RuntimeException | Error e) {
            LOG.error("Cannot answer {}", request, e);
            return house.refusals().of(route.path(), new Refused(500, "This request met a fault in the program."));
        }
    }
}
