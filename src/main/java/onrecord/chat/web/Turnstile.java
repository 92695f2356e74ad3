package onrecord.chat.web;

import java.util.concurrent.Semaphore;
import onrecord.chat.Route;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;

/**
 * Lets only so many requests of a route be answered at once, and sends the others away without keeping them waiting. Each
 * route has its own, so that one whose answers hang holds up no other.
 */
final class Turnstile {

    private final Route.Handler handler;
    private final Semaphore free;

    Turnstile(Route.Handler handler, int atOnce) {
        this.handler = handler;
        this.free = new Semaphore(atOnce);
    }

    WebResponse handle(WebRequest request) throws Refused {
        if (!free.tryAcquire()) {
            throw Refused.busy();
        }
        try {
            return handler.handle(request);
        } finally {
            free.release();
        }
    }
}
