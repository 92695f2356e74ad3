package onrecord.chat.slack.fake;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Map;
import onrecord.chat.fakes.Json;

/** Who may do what: tokens, scopes, channels. */
final class Access {
    private final Workspace workspace;

    Access(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Lets the call pass, or refuses it as Slack does. */
    void check(HttpExchange exchange, Arguments arguments, Endpoint endpoint, String method) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String secret = header != null && header.startsWith("Bearer ")
                ? header.substring("Bearer ".length())
                : arguments.text("token");
        if (secret.isEmpty()) {
            throw new ApiError("not_authed");
        }
        Token token = workspace.token(secret).orElseThrow(() -> new ApiError("invalid_auth"));
        if (token.isRevoked()) {
            throw new ApiError("token_revoked");
        }
        if (token.kind != endpoint.token() && !method.equals("auth.test")) {
            throw new ApiError("not_allowed_token_type");
        }
        if (!endpoint.scope().isEmpty()) {
            need(endpoint.scope());
        }
    }

    void need(String scope) {
        if (!workspace.hasScope(scope)) {
            throw new ApiError("missing_scope",
                    Json.object("needed", scope, "provided", String.join(",", workspace.scopes())));
        }
    }

    /** The channel, if there is one of that name; a person's name stands for the talk with them. */
    Channel channel(Arguments arguments) {
        return workspace.find(arguments.text("channel")).orElseThrow(() -> new ApiError("channel_not_found"));
    }

    /** The channel, if the bot may write there. */
    Channel writable(Arguments arguments) {
        Channel channel = channel(arguments);
        if (channel.isArchived()) {
            throw new ApiError("is_archived");
        }
        if (!channel.isJoined()) {
            throw new ApiError("not_in_channel");
        }
        return channel;
    }

    /** The channel, if the bot may read what was written there. */
    Channel readable(Arguments arguments) {
        Channel channel = channel(arguments);
        need(channel.kind.scope + ":history");
        if (!channel.isJoined()) {
            throw new ApiError("not_in_channel");
        }
        return channel;
    }

    Map<String, List<String>> headers() {
        return Map.of("x-oauth-scopes", List.of(String.join(",", workspace.scopes())));
    }
}
