package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import onrecord.chat.fakes.Json;

/** Tells the app what happens in the workspace, as far as it is subscribed and its scopes reach. */
final class Events {
    private final Workspace workspace;
    private final Time time;
    private final Postman postman;

    Events(Workspace workspace, Time time, Postman postman) {
        this.workspace = workspace;
        this.time = time;
        this.postman = postman;
    }

    Delivery send(ObjectNode event) {
        return postman.send(Envelope.Kind.EVENT, callback(event));
    }

    /** The callback that carries an event, under a new event id. */
    ObjectNode callback(ObjectNode event) {
        ObjectNode callback = Json.object("token", "verification", "team_id", workspace.id(), "context_team_id",
                workspace.id(), "api_app_id", workspace.appId(), "event", event, "type", "event_callback", "event_id",
                "Ev" + UUID.randomUUID().toString().substring(24).toUpperCase(Locale.ROOT), "event_time",
                time.now().getEpochSecond(), "is_ext_shared_channel", false, "event_context", "4-context");
        callback.putNull("context_enterprise_id");
        ObjectNode authorization = Json.object("team_id", workspace.id(), "user_id", workspace.botUser(), "is_bot",
                true, "is_enterprise_install", false);
        authorization.putNull("enterprise_id");
        callback.set("authorizations", Json.tree(List.of(authorization)));
        return callback;
    }

    /** A message was written: the app hears of it once, and again if it was mentioned by a person. */
    void written(Message message) {
        ObjectNode event = message(message);
        toChannel(message.channel(), event);
        Channel channel = workspace.in(message.channel());
        if (!message.isFromBot() && message.text().contains(workspace.mention())
                && channel.kind != Channel.Kind.DIRECT && channel.isJoined()
                && workspace.hears("app_mention", "app_mentions:read")) {
            ObjectNode mention = event.deepCopy();
            mention.remove("channel_type");
            send(mention.put("type", "app_mention"));
        }
    }

    void changed(Message before, Message after) {
        ObjectNode event = subtype("message_changed", after.channel());
        event.set("message", after.json(workspace));
        event.set("previous_message", before.json(workspace));
        toChannel(after.channel(), event);
    }

    void deleted(Message message) {
        ObjectNode event = subtype("message_deleted", message.channel());
        event.put("deleted_ts", message.ts());
        event.set("previous_message", message.json(workspace));
        toChannel(message.channel(), event);
    }

    /** The event "message" of a message. */
    ObjectNode message(Message message) {
        ObjectNode event = message.json(workspace);
        event.put("channel", message.channel()).put("event_ts", message.ts())
                .put("channel_type", workspace.in(message.channel()).kind.inEvents);
        if (!message.isFromBot()) {
            event.put("client_msg_id", UUID.randomUUID().toString());
        }
        Channel channel = workspace.in(message.channel());
        Optional<Message> parent = message.threadTs() == null ? Optional.empty() : channel.find(message.threadTs());
        parent.ifPresent(first -> event.put("parent_user_id", first.user()));
        return event;
    }

    /** Sends a message event if the app may read the channel. */
    void toChannel(String id, ObjectNode event) {
        Channel channel = workspace.in(id);
        String subscription = "message." + (channel.kind == Channel.Kind.DIRECT ? "im" : channel.kind.scope);
        if (channel.isJoined() && workspace.hears(subscription, channel.kind.scope + ":history")) {
            send(event);
        }
    }

    private ObjectNode subtype(String name, String channel) {
        String ts = time.nextTs();
        return Json.object("type", "message", "subtype", name, "hidden", true, "channel", channel, "ts", ts,
                "event_ts", ts, "channel_type", workspace.in(channel).kind.inEvents);
    }
}
