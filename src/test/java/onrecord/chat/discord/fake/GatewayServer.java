package onrecord.chat.discord.fake;

import onrecord.chat.fakes.LocalSockets;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;

/** The WebSocket end of the gateway: it hands every happening to {@link Switchboard}. */
final class GatewayServer extends LocalSockets {
    private final Switchboard board;

    GatewayServer(Switchboard board) {
        this.board = board;
    }

    /** Starts and waits until the port is known. */
    GatewayServer started() {
        begin();
        return this;
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

    /** Comes with the client's close frame; the end of the connection may be noticed before, and then knows no code. */
    @Override
    public void onClosing(WebSocket socket, int code, String reason, boolean remote) {
        Link link = socket.getAttachment();
        if (link != null && remote) {
            board.left(link, code);
        }
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
}
