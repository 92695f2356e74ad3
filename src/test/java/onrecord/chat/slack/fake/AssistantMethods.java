package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import onrecord.chat.fakes.Json;

/** assistant.threads.*: the pane beside a conversation, as apps of the kind agent_view have it. */
final class AssistantMethods {
    private static final String SCOPE = "assistant:write";
    private static final int MOST_PROMPTS = 4;

    private final Access access;
    private final Map<String, List<String>> prompts = new ConcurrentHashMap<>();
    private final Map<String, String> statuses = new ConcurrentHashMap<>();

    AssistantMethods(Access access) {
        this.access = access;
    }

    Map<String, Endpoint> endpoints() {
        return Map.of(
                "assistant.threads.setSuggestedPrompts", Endpoint.bot(SCOPE, this::setSuggestedPrompts),
                "assistant.threads.setStatus", Endpoint.bot("", this::setStatus),
                "assistant.threads.setTitle", Endpoint.bot(SCOPE, this::setTitle));
    }

    List<String> prompts(String channel) {
        return prompts.getOrDefault(channel, List.of());
    }

    String status(String channel) {
        return statuses.getOrDefault(channel, "");
    }

    /** With a thread_ts, Slack says ok in an app of this kind and shows nothing. */
    private ObjectNode setSuggestedPrompts(Arguments arguments) {
        String channel = channel(arguments);
        JsonNode given = arguments.json("prompts", "invalid_arguments");
        if (!given.isArray() || given.isEmpty() || given.size() > MOST_PROMPTS) {
            throw new ApiError("invalid_arguments");
        }
        if (!arguments.has("thread_ts")) {
            prompts.put(channel,
                    StreamSupport.stream(given.spliterator(), false).map(each -> each.path("message").asText())
                            .toList());
        }
        return Json.object();
    }

    private ObjectNode setStatus(Arguments arguments) {
        String channel = channel(arguments);
        arguments.required("thread_ts", "invalid_arguments");
        statuses.put(channel, arguments.text("status"));
        return Json.object();
    }

    private ObjectNode setTitle(Arguments arguments) {
        channel(arguments);
        arguments.required("thread_ts", "invalid_arguments");
        arguments.required("title", "invalid_arguments");
        return Json.object();
    }

    private String channel(Arguments arguments) {
        String id = arguments.required("channel_id", "invalid_arguments");
        return access.channel(new Arguments(Json.object("channel", id))).id;
    }
}
