package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.fakes.Await;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/**
 * Socket Mode: the app's sockets, what goes over them, and everything that can go wrong with them.
 *
 * <p>An envelope goes to one socket, each in turn. An acknowledgement counts on whichever socket it
 * comes.
 */
public final class Sockets implements Transport {
    /** As many as Slack lets an app hold. */
    private static final int MOST = 10;

    private final Pace pace;
    private final String appId;
    private final ScheduledExecutorService timer;
    private final SocketServer server;
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Link> carriers = new ConcurrentHashMap<>();
    private final List<String> strangeFrames = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger acknowledgedElsewhere = new AtomicInteger();
    private volatile boolean refusing;
    private volatile boolean deafFromTheStart;
    private volatile @Nullable String greeting;

    Sockets(Pace pace, String appId, ScheduledExecutorService timer) {
        this.pace = pace;
        this.appId = appId;
        this.timer = timer;
        server = new SocketServer(this).started();
        long every = pace.pingEvery().toMillis();
        Future<?> unused = timer.scheduleAtFixedRate(() -> links.forEach(Link::ping), every, every,
                TimeUnit.MILLISECONDS);
    }

    /** Sockets that are open now. */
    public int connected() {
        return (int) links.stream().filter(Link::isOpen).count();
    }

    /** Sockets that were ever opened. */
    public int opened() {
        return opened.get();
    }

    /** Waits until that many sockets are open. */
    public void awaitConnected(int count, Duration atMost) {
        Await.until(count + " sockets", atMost, () -> connected() == count);
    }

    /** Waits until that many sockets were ever opened. */
    public void awaitOpened(int count, Duration atMost) {
        Await.until(count + " sockets opened, not " + opened(), atMost, () -> opened() >= count);
    }

    /** Acknowledgements that came over another socket than their envelope. */
    public int acknowledgedElsewhere() {
        return acknowledgedElsewhere.get();
    }

    /** What the app sent that acknowledges nothing Slack waits for. */
    public List<String> strangeFrames() {
        return List.copyOf(strangeFrames);
    }

    /** Warns that the sockets will be closed, goes on delivering to them, and closes them in time. */
    public void warn() {
        disconnect("warning", false);
    }

    /** Asks for new sockets in place of the present ones, and closes these. */
    public void requestRefresh() {
        disconnect("refresh_requested", true);
    }

    /** Switches Socket Mode off: a new socket hears nothing but that. {@link #heal} ends it. */
    public void disableLink() {
        greeting = "link_disabled";
        disconnect("link_disabled", true);
    }

    /** Tells each new socket that there are too many, and closes it. {@link #heal} ends it. */
    public void tooManyFromNowOn() {
        greeting = "too_many_websockets";
    }

    /** Refuses the handshake of new sockets. {@link #heal} ends it. */
    public void refuse() {
        refusing = true;
    }

    /** Cuts every socket without a word. */
    public void cut() {
        links.forEach(Link::cut);
    }

    /** Cuts the oldest socket without a word; the others stay. */
    public void cutOne() {
        links.stream().filter(Link::isOpen).findFirst().ifPresent(Link::cut);
    }

    /** Leaves the sockets open and dead: no pong, no ping, no close; what goes there is lost. */
    public void freeze() {
        links.forEach(Link::freeze);
    }

    /** New sockets are dead too, after their hello. {@link #heal} ends it. */
    public void freezeFromNowOn() {
        deafFromTheStart = true;
        freeze();
    }

    /** New sockets work again. */
    public void heal() {
        refusing = false;
        deafFromTheStart = false;
        greeting = null;
    }

    /** Sends this frame to every socket, whatever it says. */
    public void sendFrame(String frame) {
        links.forEach(link -> link.send(frame));
    }

    public void sendFrame(byte[] frame) {
        links.forEach(link -> link.send(frame));
    }

    /** The address for one new socket. */
    String address() {
        String ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return "ws://localhost:" + server.getPort() + "/link/?ticket=" + ticket + "&app_id=" + appId;
    }

    /** Whether a handshake for this path may go on: a ticket is good for one socket. */
    boolean admits(String path) {
        String ticket = path.replaceFirst("^/link/\\?ticket=([^&]*).*$", "$1");
        return !refusing && tickets.remove(ticket);
    }

    void opened(Link link) {
        greet(link);
        // Last: whoever waits for it sends something over it next.
        opened.incrementAndGet();
    }

    private void greet(Link link) {
        String refusal = connected() >= MOST ? "too_many_websockets" : greeting;
        if (refusal != null) {
            link.send(goodbye(refusal));
            link.close();
            return;
        }
        links.add(link);
        link.send(hello());
        if (deafFromTheStart) {
            link.freeze();
        }
    }

    void closed(Link link) {
        links.remove(link);
    }

    void heard(Link link, String frame) {
        if (link.isFrozen()) {
            return;
        }
        JsonNode json = Json.read(frame);
        String id = json.path("envelope_id").asText();
        CompletableFuture<JsonNode> acknowledged = waiting.remove(id);
        if (acknowledged == null) {
            strangeFrames.add(frame);
            return;
        }
        if (carriers.remove(id) != link) {
            acknowledgedElsewhere.incrementAndGet();
        }
        acknowledged.complete(json.path("payload"));
    }

    @Override
    public CompletableFuture<JsonNode> carry(Envelope envelope) {
        List<Link> able = links.stream().filter(Link::takesEnvelopes).toList();
        if (able.isEmpty()) {
            return CompletableFuture.failedFuture(new Undelivered("no_connection", false));
        }
        Link link = able.get(Math.floorMod(turn.getAndIncrement(), able.size()));
        CompletableFuture<JsonNode> acknowledged = new CompletableFuture<>();
        waiting.put(envelope.id(), acknowledged);
        carriers.put(envelope.id(), link);
        link.send(envelope.frame());
        return acknowledged;
    }

    @Override
    public String timeout() {
        return "timeout";
    }

    void stop() {
        try {
            server.stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void disconnect(String reason, boolean nothingNew) {
        for (Link link : links) {
            link.send(goodbye(reason));
            if (nothingNew) {
                link.leave();
            }
            Future<?> unused = timer.schedule(link::close, pace.closeAfter().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private ObjectNode hello() {
        return Json.object("type", "hello", "num_connections", links.size(), "debug_info", debugInfo(),
                "connection_info", Json.object("app_id", appId));
    }

    private static ObjectNode goodbye(String reason) {
        return Json.object("type", "disconnect", "reason", reason, "debug_info", debugInfo());
    }

    private static ObjectNode debugInfo() {
        return Json.object("host", "applink-1", "build_number", 10, "approximate_connection_time", 18060);
    }
}
