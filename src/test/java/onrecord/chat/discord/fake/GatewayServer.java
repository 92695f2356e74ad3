package onrecord.chat.discord.fake;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The WebSocket end of the gateway: it hands every happening to {@link Switchboard}. */
final class GatewayServer extends WebSocketServer {
    private static final int READERS = 2;

    private final Switchboard board;
    private final CompletableFuture<Boolean> started = new CompletableFuture<>();

    GatewayServer(Switchboard board) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), READERS);
        this.board = board;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
        setConnectionLostTimeout(0); // The gateway has heartbeats of its own.
    }

    /** Starts and waits until the port is known. */
    GatewayServer started() {
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
        if (!board.admits()) {
            throw new InvalidDataException(CloseFrame.TRY_AGAIN_LATER, "Refused");
        }
        return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        String asked = handshake.getResourceDescriptor();
        Link link = new Link(socket, asked.contains("compress=zlib-stream"));
        socket.setAttachment(link);
        board.opened(link, asked);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        Link link = socket.getAttachment();
        if (link != null) {
            board.closed(link, code, remote);
        }
    }

    @Override
    public void onMessage(WebSocket socket, String frame) {
        Link link = socket.getAttachment();
        if (link != null && !link.isFrozen()) {
            board.heard(link, frame);
        }
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer frame) {
        onMessage(socket, "binary");
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception problem) {
        started.completeExceptionally(problem);
    }
}
