package onrecord.chat.fakes;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** A WebSocket server on a port of this machine. */
public abstract class LocalSockets extends WebSocketServer {

    /** One reads, one is spare: frames of one socket stay in order either way. */
    private static final int READERS = 2;

    private final CompletableFuture<Boolean> started = new CompletableFuture<>();

    protected LocalSockets() {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), READERS);
    }

    /** Starts and waits until the port is known. */
    public final void begin() {
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
        setConnectionLostTimeout(0); // Whoever is faked has pings or heartbeats of its own.
        start();
        started.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void onStart() {
        started.complete(true);
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
