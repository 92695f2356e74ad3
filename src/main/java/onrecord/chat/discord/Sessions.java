package onrecord.chat.discord;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import onrecord.chat.OpenBudget;

/** When a session may begin, and where. Shared by all of the bot's. */
final class Sessions extends SessionControllerAdapter {

    private static final Duration STEP = Duration.ofMillis(50);

    private final OpenBudget budget;
    private final Starts starts;
    private final Duration apart;
    private final BooleanSupplier connected;
    private final Optional<URI> gateway;
    /** Those that asked for a connection and were not heard over it yet. */
    private final Set<JDA> waiting = Collections.newSetFromMap(new WeakHashMap<>());
    private long next = System.nanoTime();

    /**
     * @param budget this program's own
     * @param starts what all programs with this token share
     * @param apart how long between two beginnings of this program's
     * @param connected whether events are heard over one of them
     * @param gateway in place of the address that Discord tells
     */
    Sessions(OpenBudget budget, Starts starts, Duration apart, BooleanSupplier connected, Optional<URI> gateway) {
        this.budget = budget;
        this.starts = starts;
        this.apart = apart;
        this.connected = connected;
        this.gateway = gateway;
    }

    @Override
    public String getGateway() {
        return gateway.map(URI::toString).orElseGet(super::getGateway);
    }

    /** The library asks to begin a session, anew or for the first time; those that can be resumed do not come here. */
    @Override
    public void appendSession(SessionConnectNode node) {
        connecting(node.getJDA());
        Thread.ofVirtual().name("discord-connect").start(() -> {
            try {
                while (!mayBegin()) {
                    Thread.sleep(STEP);
                }
                starts.await();
                node.run(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IllegalStateException ended) {
                // The library was told to end meanwhile.
            }
        });
    }

    private synchronized boolean mayBegin() {
        long now = System.nanoTime();
        boolean may = now - next >= 0 && budget.grants(connected.getAsBoolean());
        if (may) {
            next = now + apart.toNanos();
        }
        return may;
    }

    /** Another connection is asked for: the one before failed if nothing was heard over it. */
    private synchronized void connecting(JDA library) {
        if (!waiting.add(library)) {
            budget.failed();
        }
    }

    /** A connection works. */
    synchronized void connected(JDA library) {
        waiting.remove(library);
        budget.succeeded();
    }

    @Override
    public void removeSession(SessionConnectNode node) {
        // Its turn may come; it does nothing then.
    }
}
