package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import onrecord.chat.fakes.Await;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/** What people do. A command can be used as soon as the client has registered it. */
public abstract class People {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Map<Class<?>, Integer> OPTION_TYPES = Map.of(String.class, 3, Integer.class, 4, Boolean.class,
            5, Double.class, 10);

    private final Parts parts;

    People(Parts parts) {
        this.parts = parts;
    }

    /** Somebody writes into a channel or a thread. */
    public Message says(String user, String channel, String text) {
        Channel where = parts.world.in(channel);
        return post(where, parts.composer.typed(parts.composer.blank(where, user), text));
    }

    /** Somebody writes to the bot alone. */
    public Message directMessage(String user, String text) {
        return says(user, parts.world.directWith(user).id, text);
    }

    /** Somebody replies to a message; with the ping that Discord offers, its author is mentioned. */
    public Message replies(String user, Message to, String text, boolean ping) {
        Channel where = parts.world.in(to.channel());
        ObjectNode json = parts.composer.typed(parts.composer.blank(where, user), text);
        json.put("type", 19);
        json.set("message_reference",
                Json.object("type", 0, "channel_id", to.channel(), "message_id", to.id(), "guild_id", World.GUILD));
        json.set("referenced_message", to.json());
        if (ping) {
            var mentions = new ArrayList<JsonNode>();
            json.path("mentions").forEach(mentions::add);
            mentions.add(to.json().path("author"));
            json.set("mentions", Json.tree(mentions));
        }
        return post(where, json);
    }

    /** Another bot writes. */
    public Message botSays(String channel, String text) {
        Channel where = parts.world.in(channel);
        ObjectNode json = parts.composer.typed(parts.composer.blank(where, "600000000000000001"), text);
        ((ObjectNode) json.path("author")).put("bot", true);
        return post(where, json);
    }

    /** A webhook writes. */
    public Message webhookSays(String channel, String text) {
        Channel where = parts.world.in(channel);
        ObjectNode json = parts.composer.typed(parts.composer.blank(where, "700000000000000001"), text);
        ((ObjectNode) json.path("author")).put("bot", true).put("discriminator", "0000");
        return post(where, json.put("webhook_id", "700000000000000001"));
    }

    /** Somebody begins a thread at a message; it has the message's id. */
    public String startsThread(Message at, String name) {
        Channel thread = parts.world.add(new Channel(at.id(), Channel.Kind.THREAD, name, at.channel()));
        parts.post.addThread(thread);
        return thread.id;
    }

    /** Somebody changes what they have written. */
    public void edits(Message message, String text) {
        parts.post.change(parts.world.in(message.channel()), message, Json.object(),
                parts.composer.typed(message.json(), text));
    }

    /** Somebody takes back what they have written. */
    public void deletes(Message message) {
        parts.post.delete(parts.world.in(message.channel()), message);
    }

    /** The gateway tells of a message once more. */
    public void tellsAgain(Message message) {
        parts.post.tell("MESSAGE_CREATE", parts.world.in(message.channel()), message);
    }

    /** Somebody sends a slash command. */
    public Interaction command(String user, String channel, String name, Map<String, ?> options) {
        JsonNode command = registered(name, false);
        ObjectNode data = data(command, options(command, options, ""));
        return happens(Interaction.Kind.COMMAND, name, user, channel, null, data);
    }

    /** Somebody types the last of these options, and Discord asks for what could follow. */
    public Interaction types(String user, String channel, String name, String option, String letters) {
        JsonNode command = registered(name, false);
        ObjectNode data = data(command, options(command, Map.of(option, letters), option));
        return happens(Interaction.Kind.TYPING, name, user, channel, null, data);
    }

    /** Somebody chooses a command on a message. */
    public Interaction commandOn(String user, Message message, String name) {
        ObjectNode data = data(registered(name, true), List.of()).put("target_id", message.id());
        data.set("resolved", Json.object("messages", Json.object(message.id(), message.json())));
        return happens(Interaction.Kind.COMMAND, name, user, message.channel(), message, data);
    }

    /** Somebody presses the button of this label. */
    public Interaction presses(String user, Message message, String label) {
        JsonNode button = component(message, 2, "label", label);
        return happens(Interaction.Kind.BUTTON, label, user, message.channel(), message, Json.object("custom_id",
                button.path("custom_id").asText(), "component_type", 2, "id", button.path("id").asInt()));
    }

    /** Somebody chooses from the menu of this custom id. */
    public Interaction chooses(String user, Message message, String customId, String... values) {
        JsonNode menu = component(message, 3, "custom_id", customId);
        return happens(Interaction.Kind.BUTTON, customId, user, message.channel(), message, Json.object("custom_id",
                customId, "component_type", 3, "id", menu.path("id").asInt(), "values", List.of(values)));
    }

    /** Somebody sends the form that an interaction opened, with these texts by their custom ids. */
    public Interaction submits(String user, Interaction opener, Map<String, String> texts) {
        JsonNode form = opener.form();
        var rows = texts.entrySet().stream().map(text -> Json.object("type", 18, "id", 1, "component",
                Json.object("type", 4, "id", 2, "custom_id", text.getKey(), "value", text.getValue()))).toList();
        return happens(Interaction.Kind.FORM, form.path("title").asText(), user, opener.channel.id, opener.from,
                Json.object("custom_id", form.path("custom_id").asText(), "components", rows));
    }

    private Message post(Channel where, ObjectNode json) {
        Message message = new Message(json, null);
        parts.post.add(where, message);
        return message;
    }

    private Interaction happens(Interaction.Kind kind, String name, String user, String channel,
            @Nullable Message from, ObjectNode data) {
        return parts.interactions.happens(kind, name, user, channel, from, data);
    }

    private JsonNode registered(String name, boolean onMessage) {
        return Await.value("a command " + name + " among " + parts.commands.names(), PATIENCE,
                () -> parts.commands.find(name, onMessage));
    }

    private static ObjectNode data(JsonNode command, List<ObjectNode> options) {
        ObjectNode data = Json.object("id", command.path("id").asText(), "name", command.path("name").asText(), "type",
                command.path("type").asInt());
        if (command.has("guild_id")) {
            data.put("guild_id", command.path("guild_id").asText());
        }
        if (!options.isEmpty()) {
            data.set("options", Json.tree(options));
        }
        return data;
    }

    /** Options in the order of the command's; Discord lets nobody send others, nor leave a required one out. */
    private static List<ObjectNode> options(JsonNode command, Map<String, ?> given, String focused) {
        var options = new ArrayList<ObjectNode>();
        for (JsonNode option : command.path("options")) {
            String name = option.path("name").asText();
            Object value = given.get(name);
            if (value == null && option.path("required").asBoolean() && focused.isEmpty()) {
                throw new IllegalArgumentException("The option " + name + " is required");
            }
            if (value != null) {
                options.add(option(option, name, value, focused.equals(name)));
            }
        }
        if (options.size() < given.size()) {
            throw new IllegalArgumentException("Not all of " + given + " are options of " + command);
        }
        return options;
    }

    private static ObjectNode option(JsonNode option, String name, Object value, boolean focused) {
        int type = option.path("type").asInt();
        if (!Integer.valueOf(type).equals(OPTION_TYPES.get(value.getClass()))) {
            throw new IllegalArgumentException("The option " + name + " has type " + type + ", not " + value);
        }
        ObjectNode sent = Json.object("name", name, "type", type, "value", value);
        return focused ? sent.put("focused", true) : sent;
    }

    private static JsonNode component(Message message, int type, String key, String value) {
        return all(message.components())
                .filter(one -> one.path("type").asInt() == type && one.path(key).asText().equals(value)
                        && one.has("custom_id") && !one.path("disabled").asBoolean())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + key + " " + value + " to press in " + message));
    }

    private static Stream<JsonNode> all(JsonNode components) {
        return StreamSupport.stream(components.spliterator(), false)
                .flatMap(one -> Stream.concat(Stream.concat(Stream.of(one), all(one.path("components"))),
                        one.has("accessory") ? Stream.of(one.path("accessory")) : Stream.of()));
    }
}
