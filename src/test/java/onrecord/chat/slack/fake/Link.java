package onrecord.chat.slack.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.PingFrame;

/** One socket of the app. */
final class Link {
    private final WebSocket socket;
    private volatile boolean frozen;
    private volatile boolean leaving;

    Link(WebSocket socket) {
        this.socket = socket;
    }

    /** From now on it neither hears nor answers, and stays open: the other side is gone. */
    void freeze() {
        frozen = true;
    }

    boolean isFrozen() {
        return frozen;
    }

    /** From now on it gets nothing new. */
    void leave() {
        leaving = true;
    }

    boolean takesEnvelopes() {
        return !leaving && socket.isOpen();
    }

    boolean isOpen() {
        return socket.isOpen();
    }

    void send(JsonNode frame) {
        send(frame.toString());
    }

    void send(String frame) {
        if (!frozen && socket.isOpen()) {
            socket.send(frame);
        }
    }

    void send(byte[] frame) {
        if (!frozen && socket.isOpen()) {
            socket.send(frame);
        }
    }

    void ping() {
        if (!frozen && socket.isOpen()) {
            PingFrame ping = new PingFrame();
            ping.setPayload(ByteBuffer.wrap("Ping from applink".getBytes(UTF_8)));
            socket.sendFrame(ping);
        }
    }

    /** Says goodbye as WebSockets do. */
    void close() {
        socket.close();
    }

    /** Cuts the TCP connection without a close frame. */
    void cut() {
        socket.closeConnection(1006, "cut");
    }
}
