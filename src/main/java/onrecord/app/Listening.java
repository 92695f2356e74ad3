package onrecord.app;

import java.util.List;
import onrecord.chat.Route;
import onrecord.chat.web.WebServer;

/** Finds a port for the web server: the one that was chosen, or the next that is free. */
final class Listening {

    /** So many programs of this kind run on no machine. */
    private static final int TRIES = 100;

    private final Settings.Web web;
    private final boolean movable;

    /** @param movable whether another port does as well, if none was chosen */
    Listening(Settings.Web web, boolean movable) {
        this.web = web;
        this.movable = movable && !web.fixed();
    }

    /** @throws WebServer.CannotStart if it cannot listen */
    WebServer start(List<Route> routes, WebServer.Keeping keeping) {
        int last = web.binding().port() + (movable ? TRIES - 1 : 0);
        for (int port = web.binding().port();; port++) {
            try {
                return WebServer.start(web.binding().withPort(port), routes, keeping);
            } catch (WebServer.CannotStart e) {
                if (!e.portInUse() || port >= last) {
                    throw e;
                }
            }
        }
    }
}
