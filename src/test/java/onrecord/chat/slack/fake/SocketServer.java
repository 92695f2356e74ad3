package onrecord.chat.slack.fake;

import onrecord.chat.fakes.LocalSockets;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.jspecify.annotations.Nullable;

/** The WebSocket end of Socket Mode: it hands every happening to {@link Sockets}. */
final class SocketServer extends LocalSockets {
    private final Sockets sockets;

    SocketServer(Sockets sockets) {
        this.sockets = sockets;
    }

    /** Starts and waits until the port is known. */
    SocketServer started() {
        begin();
        return this;
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
    public void onWebsocketPing(WebSocket socket, Framedata ping) {
        Link link = link(socket);
        if (link == null || !link.isFrozen()) {
            super.onWebsocketPing(socket, ping);
        }
    }

    private static @Nullable Link link(WebSocket socket) {
        return socket.getAttachment();
    }
}
