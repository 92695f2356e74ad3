package onrecord.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.chat.fakes.FreePorts;

/** Passes on what is sent to a port of its own, until it is cut: then nothing listens there, and what was open is closed. */
final class Forwarding implements Closeable {

    private final URI target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    /** Nobody else is to be given it while the way is cut. */
    private final int port = FreePorts.one();
    private ServerSocket server = opened();

    Forwarding(URI target) throws IOException {
        this.target = target;
        listen();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void cut() throws IOException {
        close();
    }

    void mend() throws IOException {
        server = opened();
        listen();
    }

    private ServerSocket opened() throws IOException {
        var opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return opened;
    }

    private void listen() {
        ServerSocket listening = server;
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try {
                    connect(listening, listening.accept());
                } catch (IOException e) {
                    // Cut, or the one who called has gone.
                }
            }
        });
    }

    private void connect(ServerSocket listening, Socket from) throws IOException {
        open.add(from);
        Socket to;
        try {
            to = new Socket(target.getHost(), target.getPort());
        } catch (IOException e) {
            // Nobody there: whoever called is to hear of it now, not when its patience ends.
            from.close();
            throw e;
        }
        open.add(to);
        if (listening.isClosed()) {
            // A socket may still accept the one who called when it was closed.
            from.close();
            to.close();
        }
        pass(from, to);
        pass(to, from);
    }

    private static void pass(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from; to; InputStream in = from.getInputStream()) {
                in.transferTo(to.getOutputStream());
            } catch (IOException e) {
                // One end has gone, and the other is closed with it.
            }
        });
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket each : open) {
            each.close();
        }
        open.clear();
    }
}
