package onrecord.chat.slack.fake;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The WebSocket end of Socket Mode: it hands every happening to {@link Sockets}. */
final class SocketServer extends WebSocketServer {
    /** One reads, one is spare: frames of one socket stay in order either way. */
    private static final int READERS = 2;

    private final Sockets sockets;
    private final CompletableFuture<Boolean> started = new CompletableFuture<>();

    SocketServer(Sockets sockets) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), READERS);
        this.sockets = sockets;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
        setConnectionLostTimeout(0); // Slack's pings are sent by Sockets.
    }

    /** Starts and waits until the port is known. */
    SocketServer started() {
        start();
        started.orTimeout(10, TimeUnit.SECONDS).join();
        return this;
    }

    @Override
    public void onStart() {
        started.complete(true);
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(WebSocket socket, Draft draft,
            ClientHandshake request) throws InvalidDataException {
        if (!sockets.admits(request.getResourceDescriptor())) {
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "Not with this ticket");
        }
        return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        Link link = new Link(socket);
        socket.setAttachment(link);
        sockets.opened(link);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        Link link = link(socket);
        if (link != null) {
            sockets.closed(link);
        }
    }

    @Override
    public void onMessage(WebSocket socket, String frame) {
        Link link = link(socket);
        if (link != null) {
            sockets.heard(link, frame);
        }
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer frame) {
        onMessage(socket, "binary");
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata ping) {
        Link link = link(socket);
        if (link == null || !link.isFrozen()) {
            super.onWebsocketPing(socket, ping);
        }
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception problem) {
        started.completeExceptionally(problem);
    }

    private static @Nullable Link link(WebSocket socket) {
        return socket.getAttachment();
    }
}
