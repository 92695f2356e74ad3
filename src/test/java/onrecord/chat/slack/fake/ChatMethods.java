package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/** chat.*: writing, changing and taking back messages. */
final class ChatMethods {
    private static final String SCOPE = "chat:write";

    private final Workspace workspace;
    private final Access access;
    private final Time time;
    private final Events events;

    ChatMethods(Workspace workspace, Access access, Time time, Events events) {
        this.workspace = workspace;
        this.access = access;
        this.time = time;
        this.events = events;
    }

    Map<String, Endpoint> endpoints() {
        return Map.of(
                "chat.postMessage", Endpoint.bot(SCOPE, this::postMessage),
                "chat.postEphemeral", Endpoint.bot(SCOPE, this::postEphemeral),
                "chat.update", Endpoint.bot(SCOPE, this::update),
                "chat.delete", Endpoint.bot(SCOPE, this::delete),
                "chat.getPermalink", Endpoint.bot("", this::permalink));
    }

    private ObjectNode postMessage(Arguments arguments) {
        Content content = Content.read(arguments, Content.POSTED_TEXT);
        Channel channel = access.writable(arguments);
        Message message = write(channel, content, thread(arguments, channel), null, arguments.all());
        ObjectNode json = Json.object("channel", channel.id, "ts", message.ts(), "message", shown(message));
        warn(json, content);
        return json;
    }

    private ObjectNode postEphemeral(Arguments arguments) {
        Content content = Content.read(arguments, Content.POSTED_TEXT);
        Channel channel = access.writable(arguments);
        String user = arguments.required("user", "invalid_arguments");
        if (!workspace.isPerson(user)) {
            throw new ApiError("user_not_in_channel");
        }
        String thread = thread(arguments, channel);
        String ts = thread == null || channel.hasThread(thread)
                ? write(channel, content, thread, user, arguments.all()).ts()
                // "Ephemeral messages in threads are only shown if there is already an active thread."
                : time.nextTs();
        ObjectNode json = Json.object("message_ts", ts);
        warn(json, content);
        return json;
    }

    /** Writes as the bot; what everybody sees is also told to the app, as Slack does. */
    Message write(Channel channel, Content content, @Nullable String thread, @Nullable String onlyFor,
            JsonNode request) {
        Message message = new Message(channel.id, time.nextTs(), thread, workspace.botUser(), workspace.botId(),
                content.text(), content.blocks(), content.metadata(), onlyFor, request, 0);
        channel.add(message);
        if (onlyFor == null) {
            events.written(message);
        }
        return message;
    }

    private ObjectNode update(Arguments arguments) {
        Content content = Content.read(arguments, Content.UPDATED_TEXT);
        Channel channel = access.channel(arguments);
        Message before = own(channel, arguments, "cant_update_message");
        Message after = change(channel, before, content, arguments.all());
        return Json.object("channel", channel.id, "ts", after.ts(), "text", after.text(), "message", shown(after));
    }

    Message change(Channel channel, Message before, Content content, JsonNode request) {
        JsonNode metadata = content.metadata().isMissingNode() ? before.metadata() : content.metadata();
        JsonNode blocks = content.text().isEmpty() && content.blocks().isMissingNode()
                ? before.blocks()
                : content.blocks();
        Message after = channel
                .change(before.ts(), message -> message.changed(content.text(), blocks, metadata, request))
                .orElseThrow(() -> new ApiError("message_not_found"));
        if (!after.isEphemeral()) {
            events.changed(before, after);
        }
        return after;
    }

    private ObjectNode delete(Arguments arguments) {
        Channel channel = access.channel(arguments);
        Message message = own(channel, arguments, "cant_delete_message");
        remove(channel, message);
        return Json.object("channel", channel.id, "ts", message.ts());
    }

    void remove(Channel channel, Message message) {
        channel.remove(message.ts());
        if (!message.isEphemeral()) {
            events.deleted(message);
        }
    }

    private ObjectNode permalink(Arguments arguments) {
        Channel channel = access.channel(arguments);
        Message message = channel.find(arguments.text("message_ts"))
                .orElseThrow(() -> new ApiError("message_not_found"));
        return Json.object("channel", channel.id, "permalink",
                "https://fake.slack.com/archives/" + channel.id + "/p" + message.ts().replace(".", ""));
    }

    /** Slack finds an ephemeral message by no ts. */
    private static Message own(Channel channel, Arguments arguments, String errorIfAnothers) {
        Message message = channel.find(arguments.text("ts"))
                .filter(found -> !found.isEphemeral())
                .orElseThrow(() -> new ApiError("message_not_found"));
        if (!message.isFromBot()) {
            throw new ApiError(errorIfAnothers);
        }
        return message;
    }

    private static @Nullable String thread(Arguments arguments, Channel channel) {
        String thread = arguments.text("thread_ts");
        if (channel.isLocked(thread)) {
            throw new ApiError("restricted_action_thread_locked");
        }
        return thread.isEmpty() ? null : thread;
    }

    private ObjectNode shown(Message message) {
        ObjectNode json = message.json(workspace);
        if (!(message.metadata() instanceof MissingNode)) {
            json.set("metadata", message.metadata());
        }
        return json;
    }

    private static void warn(ObjectNode json, Content content) {
        if (content.text().isEmpty()) {
            json.put("warning", "missing_text_in_message");
            json.set("response_metadata", Json.object("warnings", List.of("missing_text_in_message")));
        }
    }
}
