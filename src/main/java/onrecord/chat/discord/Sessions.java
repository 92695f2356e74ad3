package onrecord.chat.discord;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import onrecord.chat.OpenBudget;

/** When the library may connect to the gateway, and where that is. */
final class Sessions extends SessionControllerAdapter {

    private static final Duration STEP = Duration.ofMillis(50);

    private final OpenBudget budget;
    private final Optional<URI> gateway;
    private boolean heard = true;

    /** @param gateway in place of the address that Discord tells */
    Sessions(OpenBudget budget, Optional<URI> gateway) {
        this.budget = budget;
        this.gateway = gateway;
    }

    @Override
    public String getGateway() {
        return gateway.map(URI::toString).orElseGet(super::getGateway);
    }

    /** The library asks for a connection; it gets one when the budget allows. */
    @Override
    public void appendSession(SessionConnectNode node) {
        connecting();
        Thread.ofVirtual().name("discord-connect").start(() -> {
            try {
                while (!budget.grants(false)) {
                    Thread.sleep(STEP);
                }
                node.run(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IllegalStateException ended) {
                // The library was told to end meanwhile.
            }
        });
    }

    /** Another connection is asked for: the one before failed if nothing was heard over it. */
    private synchronized void connecting() {
        if (!heard) {
            budget.failed();
        }
        heard = false;
    }

    /** A connection works. */
    synchronized void connected() {
        heard = true;
        budget.succeeded();
    }

    @Override
    public void removeSession(SessionConnectNode node) {
        // Its turn may come; it does nothing then.
    }
}
