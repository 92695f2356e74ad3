package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/** Who is who, and the door to Socket Mode. */
final class TeamMethods {
    private final Workspace workspace;
    private final Sockets sockets;
    private volatile @Nullable String refusal;

    TeamMethods(Workspace workspace, Sockets sockets) {
        this.workspace = workspace;
        this.sockets = sockets;
    }

    Map<String, Endpoint> endpoints() {
        return Map.of(
                "auth.test", Endpoint.bot("", this::authTest),
                "users.info", Endpoint.bot("users:read", this::usersInfo),
                "bots.info", Endpoint.bot("users:read", this::botsInfo),
                "apps.connections.open", new Endpoint(Token.Kind.APP, "", this::connectionsOpen));
    }

    /** Refuses each further opening with this error; null ends that. */
    void refuseOpening(@Nullable String error) {
        refusal = error;
    }

    private ObjectNode authTest(Arguments arguments) {
        return Json.object("url", "https://fake.slack.com/", "team", "Fake", "user", "onrecord", "team_id",
                workspace.id(), "user_id", workspace.botUser(), "bot_id", workspace.botId(), "is_enterprise_install",
                false);
    }

    private ObjectNode usersInfo(Arguments arguments) {
        String id = arguments.text("user");
        if (!workspace.isPerson(id) && !id.equals(workspace.botUser())) {
            throw new ApiError("user_not_found");
        }
        boolean bot = id.equals(workspace.botUser());
        return Json.object("user", Json.object("id", id, "team_id", workspace.id(), "name", "name-of-" + id,
                "real_name", "Name of " + id, "is_bot", bot, "deleted", false, "tz", "Europe/London", "profile",
                Json.object("display_name", "Name of " + id)));
    }

    private ObjectNode botsInfo(Arguments arguments) {
        if (!arguments.text("bot").equals(workspace.botId())) {
            throw new ApiError("bot_not_found");
        }
        return Json.object("bot", Json.object("id", workspace.botId(), "deleted", false, "name", "onrecord", "app_id",
                workspace.appId(), "user_id", workspace.botUser()));
    }

    private ObjectNode connectionsOpen(Arguments arguments) {
        String error = refusal;
        if (error != null) {
            throw new ApiError(error);
        }
        return Json.object("url", sockets.address());
    }
}
