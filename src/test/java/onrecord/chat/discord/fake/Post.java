package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import onrecord.chat.fakes.Json;

/** Puts messages where they stand and tells the gateway of them. */
final class Post {
    private static final int GUILDS = 1;
    private static final int GUILD_MESSAGES = 1 << 9;
    private static final int DIRECT_MESSAGES = 1 << 12;

    private final World world;
    private final Time time;
    private final Payloads payloads;
    private final Composer composer;
    private final Gateway gateway;

    Post(World world, Time time, Payloads payloads, Composer composer, Gateway gateway) {
        this.world = world;
        this.time = time;
        this.payloads = payloads;
        this.composer = composer;
        this.gateway = gateway;
    }

    /** A new message, for all to see unless it is somebody's alone. */
    void add(Channel channel, Message message) {
        channel.add(message);
        tell("MESSAGE_CREATE", channel, message);
    }

    /** The bot changes a message of its own. */
    void edit(Channel channel, Message message, JsonNode body) {
        Limits.checkEdit(body, message.flags());
        ObjectNode changed = composer.filled(message.json(), body);
        changed.put("flags", changed.path("flags").asInt() & ~Message.LOADING);
        change(channel, message, body, changed);
    }

    void change(Channel channel, Message message, JsonNode body, ObjectNode changed) {
        changed.put("edited_timestamp", time.now().toString());
        message.said(body);
        message.become(changed);
        tell("MESSAGE_UPDATE", channel, message);
    }

    void delete(Channel channel, Message message) {
        message.delete();
        if (!message.isEphemeral() && !channel.isClosedToBot()) {
            ObjectNode gone = Json.object("id", message.id(), "channel_id", channel.id);
            gateway.tell("MESSAGE_DELETE", withGuild(channel, gone), intent(channel));
        }
    }

    void addChannel(Channel channel) {
        gateway.tell("CHANNEL_CREATE", payloads.channel(channel), GUILDS);
    }

    void addThread(Channel thread) {
        gateway.tell("THREAD_CREATE", payloads.channel(thread).put("newly_created", true), GUILDS);
    }

    /** Tells of a message, perhaps once more. */
    void tell(String type, Channel channel, Message message) {
        if (!message.isEphemeral() && !channel.isClosedToBot()) {
            gateway.tell(type, event(channel, message), intent(channel));
        }
    }

    private ObjectNode event(Channel channel, Message message) {
        ObjectNode event = withGuild(channel, message.json()).put("channel_type", channel.kind.type);
        if (!channel.isDirect() && !event.has("webhook_id")) {
            ObjectNode member = world.member(message.author());
            member.remove("user");
            event.set("member", member);
        }
        if (!mayRead(channel, message)) {
            event.put("content", "");
            event.set("embeds", Json.tree(List.of()));
            event.set("components", Json.tree(List.of()));
        }
        return event;
    }

    /** Without the intent for messages' contents: its own, those that mention it, those sent to it alone. */
    private boolean mayRead(Channel channel, Message message) {
        boolean called = !message.json().path("mention_roles").isEmpty() && world.tellsWordsToRoles();
        return called || channel.isDirect() || message.author().equals(World.BOT)
                || message.json().path("mentions").findValuesAsText("id").contains(World.BOT);
    }

    private static ObjectNode withGuild(Channel channel, ObjectNode json) {
        return channel.isDirect() ? json : json.put("guild_id", World.GUILD);
    }

    private static int intent(Channel channel) {
        return channel.isDirect() ? DIRECT_MESSAGES : GUILD_MESSAGES;
    }
}
