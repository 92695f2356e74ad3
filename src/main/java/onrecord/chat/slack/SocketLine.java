package onrecord.chat.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One WebSocket to Slack. Knows frames and silence, and not what frames mean. */
final class SocketLine implements WebSocket.Listener {

    /** Slack's frames are far smaller; more is not collected. */
    private static final int LARGEST = 4 << 20;

    /** A frame that cannot be written in this time never will be. */
    private static final long WRITE_SECONDS = 5;

    private final Ear ear;
    private final CountDownLatch greeted = new CountDownLatch(1);
    private final ReentrantLock writing = new ReentrantLock();
    private final StringBuilder parts = new StringBuilder();
    private volatile @Nullable WebSocket socket;
    private volatile long heard = System.nanoTime();
    private volatile boolean closed;

    /** Is told what happens on a line; must return at once. */
    interface Ear {

        /** Every complete text frame, in order. */
        void heard(SocketLine line, String frame);

        /** The other side ended it, or it broke. */
        void ended(SocketLine line);
    }

    private SocketLine(Ear ear) {
        this.ear = ear;
    }

    /**
     * Connects.
     *
     * @param ear is told what happens on the line
     * @throws IOException if there is no connection
     */
    static SocketLine connect(HttpClient http, URI address, Duration atMost, Ear ear)
            throws IOException, InterruptedException {
        var line = new SocketLine(ear);
        boolean connected = false;
        try {
            http.newWebSocketBuilder().connectTimeout(atMost).buildAsync(address, line)
                    .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            connected = true;
            return line;
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("No connection", e);
        } finally {
            if (!connected) {
                // One that comes too late is not wanted any more.
                line.abort();
            }
        }
    }

    /** Notes that Slack said hello. */
    void greeted() {
        greeted.countDown();
    }

    /** Waits for Slack's hello. */
    boolean awaitHello(Duration atMost) throws InterruptedException {
        return greeted.await(atMost.toMillis(), TimeUnit.MILLISECONDS) && !closed;
    }

    boolean isOpen() {
        return !closed;
    }

    /** How long nothing has been heard. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heard);
    }

    /** Sends a frame; returns when it is written, or closes the line if it cannot be. */
    void send(String frame) {
        writing.lock();
        try {
            WebSocket to = socket;
            if (to != null && !closed) {
                finish(to.sendText(frame, true));
            }
        } finally {
            writing.unlock();
        }
    }

    /** Asks for a sign of life. */
    void ping() {
        writing.lock();
        try {
            WebSocket to = socket;
            if (to != null && !closed) {
                finish(to.sendPing(ByteBuffer.allocate(0)));
            }
        } finally {
            writing.unlock();
        }
    }

    private void finish(CompletableFuture<WebSocket> sent) {
        try {
            sent.get(WRITE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            abort();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abort();
        }
    }

    /** Ends it without waiting for the other side. */
    void abort() {
        closed = true;
        greeted.countDown();
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    /** Says goodbye, and ends it. */
    void close() {
        WebSocket open = socket;
        if (open != null && !closed) {
            writing.lock();
            try {
                finish(open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
            } finally {
                writing.unlock();
            }
        }
        abort();
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        heard = System.nanoTime();
        opened.request(1);
        if (closed) {
            opened.abort();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        heard = System.nanoTime();
        if (parts.length() + data.length() <= LARGEST) {
            parts.append(data);
        }
        if (last) {
            String frame = parts.toString();
            parts.setLength(0);
            ear.heard(this, frame);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        // Slack sends none.
        return heardOf(from);
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        return heardOf(from);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        return heardOf(from);
    }

    private @Nullable CompletionStage<?> heardOf(WebSocket from) {
        heard = System.nanoTime();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed = true;
        greeted.countDown();
        ear.ended(this);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        abort();
        ear.ended(this);
    }
}
