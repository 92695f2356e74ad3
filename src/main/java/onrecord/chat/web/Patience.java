package onrecord.chat.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that keep us waiting for a request. Jetty's own idle time does not: it begins
 * anew with every byte, so a client that sends a header byte by byte could stay for ever.
 */
final class Patience extends AbstractLifeCycle implements Connection.Listener {

    private final Scheduler scheduler;
    private final long nanos;
    private final Map<Connection, Waiting> connections = new ConcurrentHashMap<>();

    /**
     * How long a connection has kept us waiting.
     *
     * @param heads how many requests it had brought then
     */
    private record Waiting(long heads, long since) {
    }

    Patience(Scheduler scheduler, Duration patience) {
        this.scheduler = scheduler;
        this.nanos = patience.toNanos();
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, new Waiting(0, System.nanoTime()));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    @Override
    protected void doStart() {
        lookAgain();
    }

    private void lookAgain() {
        // Four looks: a connection gets a quarter more than it is entitled to, at the most.
        scheduler.schedule(this::look, nanos / 4, TimeUnit.NANOSECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        connections.replaceAll((connection, waiting) -> waits(connection, waiting) ? waiting : anew(connection, now));
        connections.forEach((connection, waiting) -> {
            if (now - waiting.since() > nanos) {
                // The end point, not the connection: that would first wait for what is on its way.
                connection.getEndPoint().close();
            }
        });
        if (isRunning()) {
            lookAgain();
        }
    }

    /** Whether it still has not brought the head of a request; it does not wait while one is being answered. */
    private static boolean waits(Connection connection, Waiting waiting) {
        long heads = connection.getMessagesIn();
        return heads == waiting.heads() && heads == connection.getMessagesOut();
    }

    private static Waiting anew(Connection connection, long now) {
        return new Waiting(connection.getMessagesIn(), now);
    }
}
