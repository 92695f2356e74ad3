package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/** The payloads of slash commands, buttons, shortcuts and views. */
final class Interactions {
    private final Workspace workspace;
    private final Time time;
    private final Triggers triggers;
    private final ResponseUrls responseUrls;

    Interactions(Workspace workspace, Time time, Triggers triggers, ResponseUrls responseUrls) {
        this.workspace = workspace;
        this.time = time;
        this.triggers = triggers;
        this.responseUrls = responseUrls;
    }

    ObjectNode command(String command, String text, String user, Channel channel) {
        return Json.object("token", "verification", "team_id", workspace.id(), "team_domain", "fake", "channel_id",
                channel.id, "channel_name", ConversationMethods.name(channel), "user_id", user, "user_name",
                "name-of-" + user, "command", command, "text", text, "api_app_id", workspace.appId(),
                "is_enterprise_install", "false", "response_url", responseUrls.issue(channel, user, null),
                "trigger_id", triggers.issue());
    }

    /** Something in a message was pressed or chosen; with ephemeral messages, Slack leaves the message out. */
    ObjectNode onMessage(Message message, ObjectNode action, String user) {
        Channel channel = workspace.in(message.channel());
        ObjectNode payload = by(user, "block_actions");
        ObjectNode container = Json.object("type", "message", "message_ts", message.ts(), "channel_id", channel.id,
                "is_ephemeral", message.isEphemeral());
        if (message.threadTs() != null) {
            container.put("thread_ts", message.threadTs());
        }
        payload.set("container", container);
        payload.set("channel", place(channel));
        if (!message.isEphemeral()) {
            payload.set("message", message.json(workspace));
        }
        payload.put("response_url", responseUrls.issue(channel, user, message));
        return withAction(payload, action);
    }

    ObjectNode onView(ObjectNode view, ObjectNode action, String user) {
        ObjectNode payload = by(user, "block_actions");
        payload.set("container", Json.object("type", "view", "view_id", view.path("id").asText()));
        payload.set("view", view);
        return withAction(payload, action);
    }

    ObjectNode submission(ObjectNode view, JsonNode values, String user) {
        ObjectNode filled = view.deepCopy();
        filled.set("state", Json.object("values", values));
        ObjectNode payload = by(user, "view_submission");
        payload.set("view", filled);
        payload.set("response_urls", Json.tree(List.of()));
        return payload;
    }

    ObjectNode messageShortcut(String callbackId, Message message, String user) {
        Channel channel = workspace.in(message.channel());
        ObjectNode payload = by(user, "message_action");
        payload.put("callback_id", callbackId).put("action_ts", Time.ts(time.now())).put("message_ts", message.ts())
                .put("response_url", responseUrls.issue(channel, user, null));
        payload.set("channel", place(channel));
        payload.set("message", message.json(workspace));
        return payload;
    }

    ObjectNode globalShortcut(String callbackId, String user) {
        return by(user, "shortcut").put("callback_id", callbackId).put("action_ts", Time.ts(time.now()));
    }

    /**
     * The action of an element in the blocks.
     *
     * @param option the value of the chosen option, or null for a button
     */
    ObjectNode action(JsonNode blocks, String actionId, @Nullable String option) {
        for (JsonNode block : blocks) {
            for (JsonNode element : block.findParents("action_id")) {
                if (element.path("action_id").asText().equals(actionId)) {
                    return action(element, block, option);
                }
            }
        }
        throw new AssertionError("Nothing to press called " + actionId + " in " + blocks);
    }

    private ObjectNode action(JsonNode element, JsonNode block, @Nullable String option) {
        ObjectNode action = Json.object("action_id", element.path("action_id"), "type", element.path("type"),
                "action_ts", Time.ts(time.now()), "block_id",
                block.has("block_id") ? block.path("block_id").asText() : UUID.randomUUID().toString().substring(0, 5));
        if (option == null) {
            action.set("text", element.path("text"));
            if (element.has("value")) {
                action.set("value", element.path("value"));
            }
            return action;
        }
        for (JsonNode each : element.findParents("value")) {
            if (each.path("value").asText().equals(option)) {
                action.set("selected_option", each);
                return action;
            }
        }
        throw new AssertionError("Nothing to choose called " + option + " in " + element);
    }

    private ObjectNode withAction(ObjectNode payload, ObjectNode action) {
        payload.set("state", Json.object("values", Json.object()));
        payload.set("actions", Json.tree(List.of(action)));
        return payload;
    }

    private static ObjectNode place(Channel channel) {
        return Json.object("id", channel.id, "name", ConversationMethods.name(channel));
    }

    private ObjectNode by(String user, String type) {
        ObjectNode payload = Json.object("type", type, "api_app_id", workspace.appId(), "token", "verification",
                "trigger_id", triggers.issue(), "is_enterprise_install", false, "user",
                Json.object("id", user, "username", "name-of-" + user, "name", "name-of-" + user, "team_id",
                        workspace.id()),
                "team", Json.object("id", workspace.id(), "domain", "fake"));
        payload.putNull("enterprise");
        return payload;
    }
}
