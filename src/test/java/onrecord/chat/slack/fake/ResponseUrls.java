package onrecord.chat.slack.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.fakes.Await;
import onrecord.chat.fakes.Http;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/** response_urls: each good five times, for half an hour. */
final class ResponseUrls implements HttpHandler {
    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);
    static final String PATH = "/response/";

    private record Place(Channel channel, String user, @Nullable Message message, Instant issued, AtomicInteger uses) {
    }

    private final String server;
    private final ChatMethods chat;
    private final Time time;
    private final Faults faults;
    private final WebApi log;
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    ResponseUrls(String server, ChatMethods chat, Time time, Faults faults, WebApi log) {
        this.server = server;
        this.chat = chat;
        this.time = time;
        this.faults = faults;
        this.log = log;
    }

    /** An address for answers to what the person did there (with that message, if with one). */
    String issue(Channel channel, String user, @Nullable Message message) {
        String key = UUID.randomUUID().toString();
        places.put(key, new Place(channel, user, message, time.now(), new AtomicInteger()));
        return server + PATH + key;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = exchange.getRequestURI().getPath().substring(PATH.length());
            JsonNode payload = Json.read(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            Fault fault = faults.take("response_url").orElse(null);
            if (fault instanceof Fault.Reset) {
                note(payload, 0, "reset");
            } else if (fault instanceof Fault.Status(int code)) {
                answer(exchange, payload, code, "error");
            } else {
                use(exchange, key, payload, fault);
            }
        }
    }

    private void use(HttpExchange exchange, String key, JsonNode payload, @Nullable Fault fault) throws IOException {
        int status = 200;
        String said = "ok";
        try {
            use(place(key), new Arguments(payload.isObject() ? payload.deepCopy() : Json.object()));
        } catch (ApiError e) {
            said = e.code();
            status = said.endsWith("_url") ? 404 : 400;
        }
        if (fault instanceof Fault.DropAfterAccept) {
            note(payload, 0, said);
            return;
        }
        if (fault instanceof Fault.Delay(Duration by)) {
            Await.sleep(by);
        }
        answer(exchange, payload, status, said);
    }

    private Place place(String key) {
        Place place = places.get(key);
        if (place == null || time.now().isAfter(place.issued().plus(LIFE))) {
            throw new ApiError("expired_url");
        }
        if (place.uses().incrementAndGet() > USES) {
            throw new ApiError("used_url");
        }
        return place;
    }

    /** Carries the payload out: writes anew, or changes or removes the message it was about. */
    Message respond(Channel channel, String user, Arguments arguments) {
        boolean everybody = arguments.text("response_type").equals("in_channel");
        String thread = arguments.text("thread_ts");
        return chat.write(channel, Content.read(arguments, Content.POSTED_TEXT), thread.isEmpty() ? null : thread,
                everybody ? null : user, arguments.all());
    }

    private void use(Place place, Arguments arguments) {
        Message about = place.message() == null ? null : place.channel().find(place.message().ts()).orElse(null);
        if (about != null && arguments.flag("delete_original")) {
            chat.remove(place.channel(), about);
        } else if (about != null && arguments.flag("replace_original")) {
            chat.change(place.channel(), about, Content.read(arguments, Content.POSTED_TEXT), arguments.all());
        } else {
            respond(place.channel(), place.user(), arguments);
        }
    }

    private void answer(HttpExchange exchange, JsonNode payload, int status, String said) throws IOException {
        note(payload, status, said);
        boolean ok = status == 200;
        Http.send(exchange, status, ok ? "text/html" : "application/json",
                ok ? "ok" : new ApiError(said).json().toString());
    }

    private void note(JsonNode payload, int status, String said) {
        boolean ok = said.equals("ok");
        log.note(new ApiCall("response_url", payload, time.now(), status,
                ok ? Json.object("ok", true) : new ApiError(said).json()));
    }
}
