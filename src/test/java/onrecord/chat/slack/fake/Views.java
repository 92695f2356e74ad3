package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.chat.fakes.Json;

/** views.*: modals and homes. */
final class Views {
    private final Workspace workspace;
    private final Triggers triggers;
    private final Map<String, ObjectNode> byId = new ConcurrentHashMap<>();
    private final Map<String, String> homes = new ConcurrentHashMap<>();

    Views(Workspace workspace, Triggers triggers) {
        this.workspace = workspace;
        this.triggers = triggers;
    }

    Map<String, Endpoint> endpoints() {
        return Map.of(
                "views.open", Endpoint.bot("", this::open),
                "views.push", Endpoint.bot("", this::open),
                "views.publish", Endpoint.bot("", this::publish),
                "views.update", Endpoint.bot("", this::update));
    }

    Optional<ObjectNode> home(String user) {
        return Optional.ofNullable(homes.get(user)).flatMap(this::find);
    }

    Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The view that was opened or updated last and has this callback_id. */
    Optional<ObjectNode> modal(String callbackId) {
        return byId.values().stream()
                .filter(view -> view.path("callback_id").asText().equals(callbackId))
                .findFirst();
    }

    private ObjectNode open(Arguments arguments) {
        JsonNode view = view(arguments, "modal");
        triggers.use(arguments.required("trigger_id", "invalid_arguments"));
        return kept(view, newId());
    }

    private ObjectNode publish(Arguments arguments) {
        JsonNode view = view(arguments, "home");
        String user = arguments.required("user_id", "invalid_arguments");
        if (!workspace.isPerson(user)) {
            throw new ApiError("user_not_found");
        }
        return kept(view, homes.computeIfAbsent(user, any -> newId()));
    }

    private ObjectNode update(Arguments arguments) {
        String id = arguments.text("view_id");
        ObjectNode before = find(id).orElseThrow(() -> new ApiError("not_found"));
        if (arguments.has("hash") && !arguments.text("hash").equals(before.path("hash").asText())) {
            throw new ApiError("hash_conflict");
        }
        return kept(view(arguments, before.path("type").asText()), id);
    }

    private static JsonNode view(Arguments arguments, String type) {
        arguments.required("view", "invalid_arguments");
        JsonNode view = arguments.json("view", "invalid_arguments");
        BlockCheck.view(view, type);
        return view;
    }

    private ObjectNode kept(JsonNode view, String id) {
        ObjectNode kept = view.deepCopy();
        kept.put("id", id).put("team_id", workspace.id()).put("app_id", workspace.appId())
                .put("bot_id", workspace.botId()).put("root_view_id", id).put("hash", UUID.randomUUID().toString());
        kept.set("state", Json.object("values", Json.object()));
        byId.put(id, kept);
        return Json.object("view", kept);
    }

    private static String newId() {
        return "V" + UUID.randomUUID().toString().substring(24);
    }
}
