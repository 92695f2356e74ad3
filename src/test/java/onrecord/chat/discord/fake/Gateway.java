package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.fakes.Await;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/** The gateway: the client's connections, its sessions, and everything that can go wrong with them. */
public final class Gateway {
    private final Pace pace;
    private final World world;
    private final Time time;
    private final Payloads payloads;
    private final ScheduledExecutorService timer;
    private final GatewayServer server;
    private final GatewayRules rules;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final List<Instant> connections = new CopyOnWriteArrayList<>();
    private final List<Instant> identifies = new CopyOnWriteArrayList<>();
    private final List<Integer> closings = new CopyOnWriteArrayList<>();
    private final AtomicInteger resumes = new AtomicInteger();
    private volatile boolean refusing;
    private volatile boolean deafFromTheStart;
    private volatile int closesIdentify;
    private volatile boolean invalidatesIdentify;
    private volatile boolean forgetful;

    Gateway(Pace pace, World world, Time time, Payloads payloads, Mistakes mistakes, ScheduledExecutorService timer) {
        this.pace = pace;
        this.world = world;
        this.time = time;
        this.payloads = payloads;
        this.timer = timer;
        rules = new GatewayRules(pace, world, mistakes);
        server = new GatewayServer(this).started();
    }

    /** Where it is, without a slash at the end. */
    public String url() {
        return "ws://localhost:" + server.getPort();
    }

    /** When clients came to its door, whether or not they were let in. */
    public List<Instant> connections() {
        return List.copyOf(connections);
    }

    /** When clients identified themselves, with success or without. */
    public List<Instant> identifies() {
        return List.copyOf(identifies);
    }

    /** How many sessions were taken up again. */
    public int resumes() {
        return resumes.get();
    }

    /** How many sessions have a connection now. */
    public int connected() {
        return (int) sessions.values().stream().filter(Session::isConnected).count();
    }

    /** The codes with which the client closed connections. */
    public List<Integer> closings() {
        return List.copyOf(closings);
    }

    public void awaitConnected(int count, Duration atMost) {
        Await.until(count + " sessions with a connection", atMost, () -> connected() == count);
    }

    public void awaitIdentifies(int count, Duration atMost) {
        Await.until(count + " identifies", atMost, () -> identifies.size() >= count);
    }

    public void awaitResumes(int count, Duration atMost) {
        Await.until(count + " resumes", atMost, () -> resumes.get() >= count);
    }

    /** Waits until the client has said that it heard everything it was told. */
    public void awaitHeard(Duration atMost) {
        Await.until("heartbeats that cover everything told", atMost, () -> sessions.values().stream()
                .filter(session -> !session.isEnded()).allMatch(session -> session.heard() >= session.last()));
    }

    /** Whether the client has said that it heard of the message or interaction. */
    public boolean wasHeard(String id) {
        return sessions.values().stream().anyMatch(session -> session.numbersOf(id).stream()
                .anyMatch(number -> number <= session.heard()));
    }

    /** The TCP connections end without a word; sessions can be resumed. */
    public void cut() {
        links.forEach(Link::cut);
    }

    /** Connections end with this code. */
    public void close(int code, String reason) {
        links.forEach(link -> link.close(code, reason));
    }

    /** From now on the sessions of now cannot be resumed. */
    public void forgetSessions() {
        sessions.values().forEach(Session::end);
    }

    /** No session that begins from now on can be resumed either. */
    public void forgetful(boolean whether) {
        forgetful = whether;
    }

    /** Op 7: asks the clients to connect again, and ends their connections if they do not. */
    public void requestReconnect() {
        for (Link link : links) {
            link.send(Json.object("op", Op.RECONNECT, "d", null));
            later(pace.reconnectWithin(), () -> link.close(4000, "Reconnect"));
        }
    }

    /** Op 9: tells the clients that their sessions are not valid. */
    public void invalidateSessions(boolean resumable) {
        for (Link link : links) {
            Session session = link.session();
            if (session != null && !resumable) {
                session.end();
            }
            link.send(Json.object("op", Op.INVALID_SESSION, "d", resumable));
        }
    }

    /** Nothing moves any more on the connections of now, which stay open. */
    public void freeze() {
        links.forEach(Link::freeze);
    }

    /** Nothing moves on any connection from now on but HELLO. */
    public void deafFromTheStart() {
        deafFromTheStart = true;
    }

    /** Heartbeats on the connections of now are not acknowledged any more; everything else goes on. */
    public void stopAcknowledging() {
        links.forEach(Link::stopAcknowledging);
    }

    /** No connection is let in until {@link #heal}. */
    public void refuse() {
        refusing = true;
    }

    /** Who identifies is closed with this code until {@link #heal}. */
    public void closeIdentifies(int code) {
        closesIdentify = code;
    }

    /** Who identifies is told that the session is not valid, until {@link #heal}. */
    public void invalidateIdentifies() {
        invalidatesIdentify = true;
    }

    /** Takes back what was refused. */
    public void heal() {
        refusing = false;
        deafFromTheStart = false;
        closesIdentify = 0;
        invalidatesIdentify = false;
    }

    /** Sends a text to the clients as it is. */
    public void sendFrame(String frame) {
        links.forEach(link -> link.send(frame));
    }

    /** Tells everybody who wants to hear of such things. */
    void tell(String type, ObjectNode data, int intents) {
        sessions.values().stream().filter(session -> !session.isEnded())
                .filter(session -> intents == 0 || (session.intents & intents) != 0)
                .forEach(session -> session.tell(type, data));
    }

    boolean admits() {
        connections.add(time.now());
        return !refusing;
    }

    void opened(Link link, String asked) {
        rules.connecting(asked);
        links.add(link);
        link.send(Json.object("op", Op.HELLO, "d", Json.object("heartbeat_interval",
                pace.heartbeatEvery().toMillis(), "_trace", List.of("fake"))));
        if (deafFromTheStart) {
            link.freeze();
        }
    }

    void closed(Link link, int code, boolean byClient) {
        links.remove(link);
        Session session = link.session();
        if (session != null) {
            session.leave(link, time.now());
            if (byClient && (code == 1000 || code == 1001)) {
                session.end();
            }
        }
        if (byClient) {
            closings.add(code);
        }
    }

    void heard(Link link, String text) {
        JsonNode frame = Json.read(text);
        int wrong = rules.codeAgainst(link, text, frame);
        if (wrong != 0) {
            link.close(wrong, "");
            return;
        }
        switch (frame.path("op").asInt()) {
            case Op.HEARTBEAT -> beat(link, frame.path("d").asLong());
            case Op.IDENTIFY -> identify(link, frame.path("d"));
            case Op.RESUME -> resume(link, frame.path("d"));
            default -> {
                // Presence and the like: nothing comes of them here.
            }
        }
    }

    private static void beat(Link link, long number) {
        Session session = link.session();
        if (session != null) {
            session.hears(number);
        }
        if (link.acknowledges()) {
            link.send(Json.object("op", Op.HEARTBEAT_ACK));
        }
    }

    private void identify(Link link, JsonNode identity) {
        boolean tooSoon = !identifies.isEmpty()
                && identifies.getLast().plus(pace.identifyEvery()).minusMillis(100).isAfter(time.now());
        identifies.add(time.now());
        int code = closesIdentify != 0 ? closesIdentify : rules.codeAgainst(identity, identifies);
        if (code != 0) {
            link.close(code, GatewayRules.reason(code));
            return;
        }
        if (tooSoon) {
            rules.tooSoon();
        }
        if (tooSoon || invalidatesIdentify) {
            link.send(Json.object("op", Op.INVALID_SESSION, "d", false));
            return;
        }
        begin(link, new Session(identity.path("intents").asLong()));
    }

    private void begin(Link link, Session session) {
        link.session(session);
        session.begin(link);
        sessions.put(session.id, session);
        session.tell("READY", Json.object("v", 10, "user_settings", Json.object(), "user", world.self(), "session_type",
                "normal", "session_id", session.id, "resume_gateway_url", url(), "relationships", List.of(),
                "private_channels", List.of(), "presences", List.of(), "geo_ordered_rtc_regions", List.of(),
                "guilds", List.of(Json.object("id", World.GUILD, "unavailable", true)), "guild_join_requests",
                List.of(), "auth", Json.object(), "application", Json.object("id", World.APPLICATION, "flags", 0),
                "shard", List.of(0, 1)));
        session.tell("GUILD_CREATE", payloads.guild());
    }

    private void resume(Link link, JsonNode what) {
        Session session = sessions.get(what.path("session_id").asText());
        int code = rules.codeAgainstResume(what, session);
        if (code != 0) {
            link.close(code, GatewayRules.reason(code));
        } else if (session == null || forgetful || !session.canResume(time.now().minus(pace.sessionKept()))) {
            link.send(Json.object("op", Op.INVALID_SESSION, "d", false));
        } else {
            Link before = session.link();
            link.session(session);
            resumes.incrementAndGet();
            session.resume(link, what.path("seq").asLong());
            close(before);
        }
    }

    private static void close(@Nullable Link before) {
        if (before != null) {
            before.close(4000, "Resumed elsewhere");
        }
    }

    private void later(Duration after, Runnable task) {
        Future<?> unused = timer.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        try {
            server.stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
