package onrecord.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import onrecord.chat.Finding;
import onrecord.chat.Findings;
import onrecord.chat.Visible;
import onrecord.chat.discord.PlainCalls.Told;

/** Tries whether Discord is set up right, and says for each thing that is not how to mend it. Changes nothing in Discord. */
public final class DiscordCheck {

    /** View Channels, Send Messages, Embed Links, Read Message History, Send Messages in Threads. */
    private static final long PERMISSIONS = 1L << 10 | 1L << 11 | 1L << 14 | 1L << 16 | 1L << 38;

    private final DiscordToken token;
    private final Optional<URI> api;
    private final Findings findings = new Findings();

    /** @param api where Discord's REST API is, with the version and a slash at its end; empty for the real one */
    public DiscordCheck(DiscordToken token, Optional<URI> api) {
        this.token = token;
        this.api = api;
    }

    /** Everything that was tried, in order; what cannot be tried because of something else is left out. */
    public List<Finding> run() throws InterruptedException {
        findings.clear();
        token.problems().forEach(findings::wrong);
        if (!findings.isEmpty()) {
            return findings.all();
        }
        findings.right("The token has the shape of one.");
        try (var calls = new PlainCalls(token.text(), api)) {
            Told self = calls.get("users/@me");
            if (self.ok()) {
                findings.right("DISCORD_TOKEN is known: " + shown(self.json(), "username") + ".");
                application(calls.get("applications/@me"));
                starts(calls.get("gateway/bot"));
            } else {
                findings.wrong("DISCORD_TOKEN: " + why(self.status()));
            }
        } catch (IOException e) {
            findings.wrong("Discord cannot be reached; is this machine allowed to call https://discord.com?");
        }
        return findings.all();
    }

    private void application(Told told) {
        if (!told.ok()) {
            findings.wrong("The application: " + why(told.status()));
            return;
        }
        if (!told.json().path("interactions_endpoint_url").asText("").isEmpty()) {
            findings.wrong(
                    "Commands are sent to an Interactions Endpoint URL, so the bot never hears them: empty that field under "
                            + "\"General Information\".");
        }
        if (told.json().path("bot_require_code_grant").asBoolean()) {
            findings.wrong("The invite link cannot work: switch \"Requires OAuth2 Code Grant\" off under \"Bot\".");
        }
        findings.right("No privileged intent is needed: mentions, replies, direct messages and commands come without.");
        installs(told.json().path("integration_types_config"));
        findings.right("Invite link: https://discord.com/oauth2/authorize?client_id=" + shown(told.json(), "id")
                + "&permissions=" + PERMISSIONS + "&scope=bot+applications.commands");
        servers(told.json().path("approximate_guild_count"));
    }

    private void installs(JsonNode config) {
        if (!config.isObject() || config.isEmpty()) {
            return;
        }
        if (!config.has("0")) {
            findings.wrong("The bot cannot be added to servers: tick \"Guild Install\" under \"Installation\".");
        }
        findings.right(config.has("1")
                ? "People can also install it for themselves and use its commands anywhere."
                : "People cannot install it for themselves; for that, tick \"User Install\" under \"Installation\".");
    }

    private void starts(Told told) {
        int left = PlainCalls.startsLeft(told).orElse(1);
        if (!told.ok()) {
            findings.wrong("The gateway: " + why(told.status()));
        } else if (left < 1) {
            findings.wrong(
                    "Discord allows no more connections today: the token was used to connect too often. Wait a day, and look for "
                            + "a second program with this token.");
        } else {
            findings.right("The gateway may be connected to.");
        }
    }

    private void servers(JsonNode count) {
        if (!count.isInt()) {
            return;
        }
        int servers = count.asInt();
        findings.right(servers == 0
                ? "The bot is in no server yet: open the invite link and choose one."
                : "The bot is in about " + servers + (servers == 1 ? " server." : " servers."));
    }

    private static String why(int status) {
        return switch (status) {
            case 401 -> "Discord does not know it: make a new one under \"Bot\", Reset Token.";
            case 403 -> "Discord does not allow this.";
            case 429 -> "Discord asks to wait; try again in a minute.";
            default -> "Discord does not answer as it should (status " + status + "); try again later.";
        };
    }

    private static String shown(JsonNode json, String field) {
        return Visible.line(json.path(field).asText());
    }
}
