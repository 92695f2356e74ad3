package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;

/** One connection of the client. */
final class Link {
    private final WebSocket socket;
    private final @Nullable ZlibStream zlib;
    private final AtomicInteger commands = new AtomicInteger();
    private volatile @Nullable Session session;
    private volatile boolean frozen;
    private volatile boolean acknowledges = true;
    private volatile boolean left;

    Link(WebSocket socket, boolean compressed) {
        this.socket = socket;
        this.zlib = compressed ? new ZlibStream() : null;
    }

    @Nullable
    Session session() {
        return session;
    }

    void session(Session its) {
        session = its;
    }

    /** From now on it neither hears nor answers, and stays open: the other side is gone. */
    void freeze() {
        frozen = true;
    }

    boolean isFrozen() {
        return frozen;
    }

    /** From now on heartbeats are not acknowledged; everything else goes on. */
    void stopAcknowledging() {
        acknowledges = false;
    }

    boolean acknowledges() {
        return acknowledges;
    }

    /** The client has said that it goes. */
    void leave() {
        left = true;
    }

    boolean hasLeft() {
        return left;
    }

    /** Counts what the client sends. */
    int command() {
        return commands.incrementAndGet();
    }

    boolean isOpen() {
        return socket.isOpen();
    }

    void send(JsonNode frame) {
        send(frame.toString());
    }

    synchronized void send(String frame) {
        if (frozen || !socket.isOpen()) {
            return;
        }
        try {
            if (zlib == null) {
                socket.send(frame);
            } else {
                socket.send(zlib.compress(frame));
            }
        } catch (WebsocketNotConnectedException e) {
            // It closed between the look and the sending: as if it had on the way.
        }
    }

    void close(int code, String reason) {
        socket.close(code, reason);
    }

    /** Cuts the TCP connection without a close frame. */
    void cut() {
        socket.closeConnection(1006, "cut");
    }
}
