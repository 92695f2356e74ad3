package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import onrecord.chat.fakes.Json;

/** What can be done with channels and their messages. */
final class MessageAnswers {
    private static final int REPLY = 19;

    /** "The past few minutes", says Discord. */
    private static final Duration NONCES_KEPT = Duration.ofMinutes(5);

    private record Sent(Message message, Instant at) {
    }

    private final World world;
    private final Time time;
    private final Payloads payloads;
    private final Composer composer;
    private final Post post;
    private final Map<String, Sent> nonces = new ConcurrentHashMap<>();

    MessageAnswers(World world, Time time, Payloads payloads, Composer composer, Post post) {
        this.world = world;
        this.time = time;
        this.payloads = payloads;
        this.composer = composer;
        this.post = post;
    }

    Map<String, Function<Request, Answer>> all() {
        return Map.of("create_message", this::create, "update_message", this::update, "delete_message", this::delete,
                "get_message", request -> Answer.ok(message(request).json()), "list_messages", this::list,
                "get_channel", request -> Answer.ok(payloads.channel(channel(request))),
                "trigger_typing_indicator", request -> typing(channel(request)),
                "create_dm", this::direct, "create_thread_from_message", this::thread);
    }

    private Channel channel(Request request) {
        Channel channel = world.find(request.part("channel_id"))
                .orElseThrow(() -> RestError.unknown(10003, "Channel"));
        if (channel.isClosedToBot()) {
            throw new RestError(403, 50001, "Missing Access");
        }
        return channel;
    }

    private Message message(Request request) {
        return channel(request).message(request.part("message_id")).filter(message -> !message.isEphemeral())
                .orElseThrow(() -> RestError.unknown(10008, "Message"));
    }

    private Message own(Request request) {
        Message message = message(request);
        if (!message.author().equals(World.BOT)) {
            throw new RestError(403, 50005, "Cannot edit a message authored by another user");
        }
        return message;
    }

    private synchronized Answer create(Request request) {
        Channel channel = channel(request);
        JsonNode body = request.body();
        Limits.checkNew(body);
        String nonce = channel.id + " " + body.path("nonce").asText();
        if (body.hasNonNull("nonce") && body.path("enforce_nonce").asBoolean() && before(nonce).isPresent()) {
            return Answer.ok(before(nonce).get().json());
        }
        ObjectNode json = composer.filled(composer.blank(channel, World.BOT), body);
        if (body.hasNonNull("nonce")) {
            json.set("nonce", body.path("nonce"));
        }
        refer(channel, body.path("message_reference"), json);
        Message message = new Message(json, null);
        message.said(body);
        nonces.put(nonce, new Sent(message, time.now()));
        post.add(channel, message);
        return Answer.ok(message.json());
    }

    private Optional<Message> before(String nonce) {
        return Optional.ofNullable(nonces.get(nonce))
                .filter(sent -> sent.at().plus(NONCES_KEPT).isAfter(time.now())).map(Sent::message);
    }

    private static void refer(Channel channel, JsonNode reference, ObjectNode json) {
        if (!reference.isObject()) {
            return;
        }
        Optional<Message> to = channel.message(reference.path("message_id").asText());
        if (to.isPresent()) {
            json.put("type", REPLY);
            json.set("message_reference", Json.object("type", 0, "channel_id", channel.id, "message_id",
                    to.get().id()));
            json.set("referenced_message", to.get().json());
        } else if (reference.path("fail_if_not_exists").asBoolean(true)) {
            throw RestError.invalid(List.of("message_reference: Unknown message"));
        }
    }

    private Answer update(Request request) {
        Message message = own(request);
        post.edit(channel(request), message, request.body());
        return Answer.ok(message.json());
    }

    private Answer delete(Request request) {
        post.delete(channel(request), own(request));
        return Answer.nothing();
    }

    private static Answer typing(Channel channel) {
        return channel.isClosedToBot() ? Answer.ok(Json.object()) : Answer.nothing();
    }

    /** Newest first, as Discord lists them. */
    private Answer list(Request request) {
        Map<String, String> query = request.query();
        long after = Long.parseLong(query.getOrDefault("after", "0"));
        long before = Long.parseLong(query.getOrDefault("before", "" + Long.MAX_VALUE));
        int limit = Integer.parseInt(query.getOrDefault("limit", "50"));
        Predicate<Message> within = message -> Long.parseLong(message.id()) > after
                && Long.parseLong(message.id()) < before && !message.isEphemeral();
        List<Message> found = channel(request).messages().stream().filter(within).toList();
        // What follows a message: the next ones; otherwise the newest.
        int from = query.containsKey("after") ? 0 : Math.max(0, found.size() - limit);
        var part = found.subList(from, Math.min(found.size(), from + limit));
        return Answer.ok(Json.tree(part.reversed().stream().map(Message::json).toList()));
    }

    private Answer direct(Request request) {
        return Answer.ok(payloads.channel(world.directWith(request.body().path("recipient_id").asText())));
    }

    private Answer thread(Request request) {
        Message start = message(request);
        if (world.find(start.id()).isPresent()) {
            throw new RestError(400, 160004, "A thread has already been created for this message");
        }
        String name = request.body().path("name").asText();
        Channel thread = world.add(new Channel(start.id(), Channel.Kind.THREAD, name, channel(request).id));
        post.addThread(thread);
        return new Answer(201, payloads.channel(thread));
    }
}
