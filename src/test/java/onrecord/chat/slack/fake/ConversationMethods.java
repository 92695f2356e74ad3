package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import onrecord.chat.fakes.Json;

/** conversations.*: what was written, and where. */
final class ConversationMethods {
    /** What Slack gives when it is not told. */
    private static final int PAGE = 100;

    private final Workspace workspace;
    private final Access access;

    ConversationMethods(Workspace workspace, Access access) {
        this.workspace = workspace;
        this.access = access;
    }

    Map<String, Endpoint> endpoints() {
        return Map.of(
                "conversations.replies", Endpoint.bot("", this::replies),
                "conversations.history", Endpoint.bot("", this::history),
                "conversations.info", Endpoint.bot("", this::info),
                "conversations.open", Endpoint.bot("im:write", this::open));
    }

    private ObjectNode replies(Arguments arguments) {
        Channel channel = access.readable(arguments);
        String ts = arguments.required("ts", "invalid_arguments");
        Message named = channel.find(ts).orElseThrow(() -> new ApiError("thread_not_found"));
        return page(arguments, channel, message -> message.thread().equals(named.thread()), false);
    }

    private ObjectNode history(Arguments arguments) {
        Channel channel = access.readable(arguments);
        return page(arguments, channel, message -> message.thread().equals(message.ts()), true);
    }

    /** One page; a cursor is the place of its first message in the list. */
    private ObjectNode page(Arguments arguments, Channel channel, Predicate<Message> belongs, boolean newestFirst) {
        List<Message> all = channel.messages().stream()
                .filter(message -> !message.isEphemeral() && belongs.test(message) && isWithin(arguments, message))
                .toList();
        List<Message> ordered = newestFirst ? all.reversed() : all;
        int from = Math.min(arguments.number("cursor", 0), ordered.size());
        int to = Math.min(from + Math.max(1, arguments.number("limit", PAGE)), ordered.size());
        boolean more = to < ordered.size();
        boolean withMetadata = arguments.flag("include_all_metadata");
        List<ObjectNode> shown = ordered.subList(from, to).stream().map(each -> shown(each, all, withMetadata))
                .toList();
        return Json.object("messages", shown, "has_more", more, "response_metadata",
                Json.object("next_cursor", more ? "" + to : ""));
    }

    /** Times as Slack writes them have ten digits before the point, so that their letters sort. */
    private static boolean isWithin(Arguments arguments, Message message) {
        String oldest = arguments.text("oldest");
        String latest = arguments.text("latest");
        boolean inclusive = arguments.flag("inclusive");
        int after = oldest.isEmpty() ? 1 : message.ts().compareTo(oldest);
        int before = latest.isEmpty() ? -1 : message.ts().compareTo(latest);
        return (after > 0 || inclusive && after == 0) && (before < 0 || inclusive && before == 0);
    }

    private ObjectNode shown(Message message, List<Message> all, boolean withMetadata) {
        ObjectNode json = message.json(workspace);
        long replies = all.stream().filter(other -> message.ts().equals(other.threadTs())).count();
        if (replies > 0) {
            json.put("thread_ts", message.ts()).put("reply_count", replies);
        }
        if (withMetadata && !message.metadata().isMissingNode()) {
            json.set("metadata", message.metadata());
        }
        return json;
    }

    private ObjectNode info(Arguments arguments) {
        Channel channel = access.channel(arguments);
        access.need(channel.kind.scope + ":read");
        return Json.object("channel", Json.object("id", channel.id, "name", name(channel), "is_channel",
                channel.kind != Channel.Kind.DIRECT, "is_im", channel.kind == Channel.Kind.DIRECT, "is_private",
                channel.kind != Channel.Kind.PUBLIC, "is_archived", channel.isArchived(), "is_member",
                channel.isJoined()));
    }

    private ObjectNode open(Arguments arguments) {
        String user = arguments.required("users", "users_list_not_supplied");
        if (!workspace.isPerson(user)) {
            throw new ApiError("user_not_found");
        }
        return Json.object("channel", Json.object("id", workspace.directWith(user).id));
    }

    static String name(Channel channel) {
        return channel.kind == Channel.Kind.DIRECT
                ? "directmessage"
                : "name-of-" + channel.id.toLowerCase(Locale.ROOT);
    }
}
