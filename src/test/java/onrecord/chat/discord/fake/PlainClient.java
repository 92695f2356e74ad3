package onrecord.chat.discord.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import onrecord.chat.fakes.Await;
import onrecord.chat.fakes.Json;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;

/** A client of the gateway that does nothing by itself. */
final class PlainClient extends WebSocketClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final Inflater inflater = new Inflater();

    private PlainClient(URI address) {
        super(address);
    }

    /** @param more what is asked for besides version and encoding, such as "&compress=zlib-stream" */
    static PlainClient connect(FakeDiscord discord, String more) {
        PlainClient client = new PlainClient(URI.create(discord.gatewayUrl() + "/?v=10&encoding=json" + more));
        client.connect();
        client.await(Op.HELLO, "");
        return client;
    }

    /** Waits for a frame of this operation, of a dispatch for one of this name. */
    JsonNode await(int op, String name) {
        return Await.value("op " + op + " " + name, PATIENCE, () -> frames.stream()
                .filter(frame -> frame.path("op").asInt() == op
                        && (name.isEmpty() || frame.path("t").asText().equals(name)))
                .findFirst());
    }

    List<String> told() {
        return frames.stream().filter(frame -> frame.path("op").asInt() == Op.DISPATCH)
                .map(frame -> frame.path("t").asText()).toList();
    }

    int code() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    void say(int op, JsonNode what) {
        send(Json.object("op", op, "d", what).toString());
    }

    void identify(String token, long intents) {
        say(Op.IDENTIFY, Json.object("token", token, "intents", intents, "properties", Json.object("os", "linux")));
    }

    void resume(String token, String session, long number) {
        say(Op.RESUME, Json.object("token", token, "session_id", session, "seq", number));
    }

    /**
     * Says that it goes, and hears that it may. {@link #close(int)} ends the connection without a word where something is
     * just being read.
     */
    void leave() {
        CloseFrame goodbye = new CloseFrame();
        goodbye.setCode(CloseFrame.NORMAL);
        sendFrame(goodbye);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        // HELLO comes by itself.
    }

    @Override
    public void onMessage(String frame) {
        frames.add(Json.read(frame));
    }

    @Override
    public void onMessage(ByteBuffer frame) {
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        inflater.setInput(bytes);
        var text = new ByteArrayOutputStream();
        byte[] chunk = new byte[4096];
        try {
            for (int length = inflater.inflate(chunk); length > 0; length = inflater.inflate(chunk)) {
                text.write(chunk, 0, length);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("Not of one zlib stream", e);
        }
        onMessage(text.toString(UTF_8));
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        closed.complete(code);
    }

    @Override
    public void onError(Exception problem) {
        closed.completeExceptionally(problem);
    }
}
