package onrecord.chat.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import onrecord.chat.Finding;
import onrecord.chat.Findings;
import onrecord.chat.Visible;

/** Tries whether Slack is set up right, and says for each thing that is not how to mend it. Changes nothing in Slack. */
public final class SlackCheck {

    /** Without these something that is promised does not work; the manifest asks for them. */
    static final Set<String> NEEDED = Set.of("app_mentions:read", "chat:write", "commands", "im:history");

    /** Only the suggested questions in the assistant's pane need it. */
    static final String PANE = "assistant:write";

    /** Any of these lets the bot hear follow-ups without a mention. */
    static final Set<String> THREADS = Set.of("channels:history", "groups:history", "mpim:history");

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{32}");

    private static final Map<String, String> MENDING = Map.of(
            "invalid_auth", "the token is wrong, or was made anew since; copy it again from the app's settings",
            "not_authed", "the token is wrong; copy it again from the app's settings",
            "account_inactive", "the app was removed from the workspace; install it again under \"Install App\"",
            "token_revoked", "the token was revoked; install the app again and copy the new token",
            "token_expired",
            "token rotation is on, which cannot be switched off again: make the app anew from the manifest",
            "not_allowed_token_type", "this is a token of another kind",
            "missing_scope", "make a new app-level token with the scope connections:write",
            "link_disabled", "switch Socket Mode on under \"Socket Mode\"");

    private final SlackTokens tokens;
    private final URI slack;
    private final Findings findings = new Findings();

    /** @param slack where Slack's Web API is; empty for the real one */
    public SlackCheck(SlackTokens tokens, Optional<URI> slack) {
        this.tokens = tokens;
        this.slack = slack.orElse(WebApi.SLACK);
    }

    /** Everything that was tried, in order; what cannot be tried because of something else is left out. */
    public List<Finding> run() throws InterruptedException {
        findings.clear();
        tokens.problems().forEach(findings::wrong);
        if (!findings.isEmpty()) {
            return findings.all();
        }
        findings.right("The tokens are of the right kinds.");
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1)
                .build()) {
            var api = new WebApi(http, slack);
            identity(api);
            if (tokens.socketMode()) {
                socket(api, http);
            } else {
                secret();
            }
        }
        return findings.all();
    }

    private void identity(WebApi api) throws InterruptedException {
        switch (api.call("auth.test", tokens.bot(), Map.of())) {
            case Outcome.Done(JsonNode json, String scopes) -> {
                findings.right(
                        "SLACK_BOT_TOKEN is known: @" + shown(json, "user") + " in the workspace " + shown(json, "team")
                                + ".");
                scopes(SlackSurface.scopes(scopes));
            }
            case Outcome other -> findings.wrong("SLACK_BOT_TOKEN: " + why(other));
        }
    }

    private void scopes(Set<String> granted) {
        if (granted.isEmpty()) {
            findings.right("Slack does not say which scopes the token has.");
            return;
        }
        var missing = new TreeSet<>(NEEDED);
        missing.removeAll(granted);
        if (missing.isEmpty()) {
            findings.right("The scopes suffice.");
        } else {
            findings.wrong("Scopes are missing: " + String.join(", ", missing)
                    + ". Add them under \"OAuth & Permissions\", Bot Token Scopes, and install the app again.");
        }
        if (!granted.contains(PANE)) {
            findings.right("Without " + PANE + " the assistant's pane suggests no questions.");
        }
        findings.right(granted.stream().anyMatch(THREADS::contains)
                ? "Follow-up questions in threads need no mention."
                : "Follow-up questions in threads need a mention (with channels:history and message.channels they do not).");
    }

    private void socket(WebApi api, HttpClient http) throws InterruptedException {
        switch (api.call("apps.connections.open", tokens.app(), Map.of())) {
            case Outcome.Done(JsonNode json, String scopes) -> {
                findings.right("SLACK_APP_TOKEN is known.");
                hello(http, URI.create(json.path("url").asText()));
            }
            case Outcome other -> findings.wrong("SLACK_APP_TOKEN: " + why(other));
        }
    }

    private void hello(HttpClient http, URI address) throws InterruptedException {
        var answer = new Greeting();
        try {
            SocketLine line = SocketLine.connect(http, address, PATIENCE, answer);
            boolean greeted = line.awaitHello(PATIENCE);
            line.close();
            if (greeted) {
                findings.right("The socket opens, and Slack says hello.");
            } else {
                findings.wrong(
                        "The socket opens, but there is no hello: " + MENDING.getOrDefault(answer.reason, answer.reason)
                                + ".");
            }
        } catch (IOException e) {
            findings.wrong(
                    "The socket cannot be opened: let connections to wss-primary.slack.com, port 443, through the firewall.");
        }
    }

    /** What a new socket says first. */
    private static final class Greeting implements SocketLine.Ear {

        private static final ObjectMapper JSON = new ObjectMapper();

        private volatile String reason = "nothing came";

        @Override
        public void heard(SocketLine line, String frame) {
            try {
                JsonNode read = JSON.readTree(frame);
                if (read.path("type").asText().equals("hello")) {
                    line.greeted();
                } else if (read.path("type").asText().equals("disconnect")) {
                    reason = read.path("reason").asText();
                    line.abort();
                }
            } catch (JsonProcessingException e) {
                reason = "no JSON came";
            }
        }

        @Override
        public void ended(SocketLine line) {
            // Whoever waits for the hello sees it.
        }
    }

    private void secret() {
        if (SECRET.matcher(tokens.signing()).matches()) {
            findings.right(
                    "SLACK_SIGNING_SECRET has the shape of one. Whether it is this app's shows when Slack checks the "
                            + "Request URL under \"Event Subscriptions\".");
        } else {
            findings.wrong(
                    "SLACK_SIGNING_SECRET is not 32 hexadecimal digits: copy it from \"Basic Information\", App Credentials.");
        }
    }

    private static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "fine";
            case Outcome.Refused(String error, JsonNode json) ->
                "Slack says " + error + ": "
                        + MENDING.getOrDefault(error, "see https://docs.slack.dev/reference/methods")
                        + ".";
            case Outcome.TooMany many -> "Slack asks to wait; try again in a minute.";
            case Outcome.Unreached unreached ->
                "Slack cannot be reached; is this machine allowed to call https://slack.com?";
            case Outcome.Unclear unclear ->
                "Slack does not answer as it should (" + unclear.why() + "); try again later.";
        };
    }

    private static String shown(JsonNode json, String field) {
        return Visible.line(json.path(field).asText());
    }
}
