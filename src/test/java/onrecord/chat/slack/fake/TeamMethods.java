package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Who is who, and the door to Socket Mode. */
final class TeamMethods {
    private final Workspace workspace;
    private final Time time;
    private final Sockets sockets;
    private final List<Instant> opens = new CopyOnWriteArrayList<>();
    private volatile @Nullable String refusal;

    TeamMethods(Workspace workspace, Time time, Sockets sockets) {
        this.workspace = workspace;
        this.time = time;
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

    List<Instant> opens() {
        return List.copyOf(opens);
    }

    /** The most openings that fell into any one minute. */
    int mostOpensInAMinute() {
        return opens.stream()
                .mapToInt(start -> (int) opens.stream()
                        .filter(open -> !open.isBefore(start) && open.isBefore(start.plus(Duration.ofMinutes(1))))
                        .count())
                .max().orElse(0);
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
        opens.add(time.now());
        String error = refusal;
        if (error != null) {
            throw new ApiError(error);
        }
        return Json.object("url", sockets.address());
    }
}
