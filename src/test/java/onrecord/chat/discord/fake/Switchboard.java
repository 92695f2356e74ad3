package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/** The gateway's side of the protocol, and what it is told to do wrong. */
final class Switchboard {
    final List<Link> links = new CopyOnWriteArrayList<>();
    final List<Instant> connections = new CopyOnWriteArrayList<>();
    final List<Instant> identifies = new CopyOnWriteArrayList<>();
    final List<Integer> closings = new CopyOnWriteArrayList<>();
    final AtomicInteger resumes = new AtomicInteger();
    final List<Instant> begunElsewhere = new CopyOnWriteArrayList<>();
    volatile boolean refusing;
    volatile boolean deafFromTheStart;
    volatile int closesIdentify;
    volatile boolean invalidatesIdentify;

    private final Pace pace;
    private final World world;
    private final Time time;
    private final Payloads payloads;
    private final GatewayRules rules;
    private final GatewayServer server;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    Switchboard(Pace pace, World world, Time time, Payloads payloads, Mistakes mistakes) {
        this.pace = pace;
        this.world = world;
        this.time = time;
        this.payloads = payloads;
        rules = new GatewayRules(pace, world, mistakes);
        server = new GatewayServer(this).started();
    }

    String url() {
        return "ws://localhost:" + server.getPort();
    }

    Collection<Session> sessions() {
        return sessions.values();
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

    /** The client says that it goes. */
    void left(Link link, int code) {
        link.leave();
        Session session = link.session();
        if (session != null && (code == 1000 || code == 1001)) {
            session.end();
        }
        closings.add(code);
    }

    void closed(Link link, int code, boolean byClient) {
        links.remove(link);
        Session session = link.session();
        if (session != null) {
            session.leave(link, time.now());
        }
        if (byClient && !link.hasLeft()) {
            left(link, code);
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
        int code = closesIdentify != 0 ? closesIdentify : rules.codeAgainst(identity, startsLeft());
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

    void beginElsewhere(int sessions) {
        begunElsewhere.addAll(Collections.nCopies(sessions, time.now()));
    }

    /** How many sessions may still begin today; negative if more have begun than may. */
    int startsLeft() {
        Instant yesterday = time.now().minus(Duration.ofDays(1));
        return GatewayRules.MOST_IDENTIFIES_A_DAY - (int) Stream.concat(identifies.stream(), begunElsewhere.stream())
                .filter(one -> one.isAfter(yesterday)).count();
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
        } else if (session == null || !session.canResume(time.now().minus(pace.sessionKept()))) {
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

    void stop() {
        try {
            server.stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
