package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import onrecord.chat.fakes.Json;

/** Guilds and channels as Discord tells of them. */
final class Payloads {
    /** Every permission there is, as Discord sends them: in decimal, as text. */
    static final String EVERYTHING = Long.toString((1L << 53) - 1);

    private final World world;
    private final Time time;

    Payloads(World world, Time time) {
        this.world = world;
        this.time = time;
    }

    ObjectNode application() {
        return Json.object("id", World.APPLICATION, "name", "onrecord", "icon", null, "description", "", "type", null,
                "bot", world.user(World.BOT), "summary", "", "bot_public", true, "bot_require_code_grant", false,
                "verify_key", "f".repeat(64), "flags", 0, "flags_new", "0", "hook", true, "redirect_uris", List.of(),
                "interactions_endpoint_url", null, "role_connections_verification_url", null,
                "owner", world.user(World.ADA), "approximate_guild_count", 1, "approximate_user_install_count", 0,
                "approximate_user_authorization_count", 0, "explicit_content_filter", 0, "team", null,
                "integration_types_config", Json.object("0", Json.object(), "1", Json.object()), "tags", List.of(),
                "eligible_oauth2_scopes", List.of());
    }

    /** The guild, with everything that is told of it when the bot comes or it becomes available. */
    ObjectNode guild() {
        ObjectNode guild = Json.object("id", World.GUILD, "name", "the guild", "icon", null, "splash", null,
                "discovery_splash", null, "banner", null, "description", null, "owner_id", World.ADA, "region",
                "deprecated", "afk_channel_id", null, "afk_timeout", 300, "verification_level", 0,
                "default_message_notifications", 0, "explicit_content_filter", 0, "mfa_level", 0,
                "application_id", null, "system_channel_id", null, "system_channel_flags", 0,
                "rules_channel_id", null, "public_updates_channel_id", null, "safety_alerts_channel_id", null,
                "vanity_url_code", null, "premium_tier", 0, "premium_subscription_count", 0,
                "premium_progress_bar_enabled", false, "preferred_locale", "en-US", "nsfw_level", 0, "nsfw", false);
        guild.put("joined_at", "2024-05-01T10:00:00.000000+00:00").put("large", false).put("unavailable", false)
                .put("member_count", 3).put("max_members", 500_000);
        for (String empty : List.of("features", "emojis", "stickers", "presences", "voice_states", "stage_instances",
                "guild_scheduled_events", "soundboard_sounds")) {
            guild.set(empty, Json.tree(List.of()));
        }
        guild.set("roles", Json.tree(List.of(everyone())));
        guild.set("members", Json.tree(List.of(world.member(World.BOT), world.member(World.ADA))));
        guild.set("channels", Json.tree(world.texts().stream().map(this::channel).toList()));
        guild.set("threads", Json.tree(world.threads().stream().map(this::channel).toList()));
        return guild;
    }

    private static ObjectNode everyone() {
        return Json.object("id", World.GUILD, "name", "@everyone", "color", 0,
                "colors", Json.object("primary_color", 0, "secondary_color", null, "tertiary_color", null),
                "hoist", false, "icon", null, "unicode_emoji", null, "position", 0, "permissions", EVERYTHING,
                "managed", false, "mentionable", false, "flags", 0);
    }

    ObjectNode channel(Channel channel) {
        return switch (channel.kind) {
            case TEXT -> Json.object("id", channel.id, "type", 0, "flags", 0, "guild_id", World.GUILD, "name",
                    channel.name, "position", 0, "permission_overwrites", List.of(), "parent_id", null, "topic", null,
                    "nsfw", false, "last_message_id", null, "rate_limit_per_user", 0);
            case DIRECT -> Json.object("id", channel.id, "type", 1, "flags", 0, "last_message_id", null,
                    "recipients", List.of(world.user(channel.of)));
            case THREAD -> thread(channel);
        };
    }

    private ObjectNode thread(Channel thread) {
        String now = time.now().toString();
        return Json.object("id", thread.id, "type", 11, "flags", 0, "guild_id", World.GUILD, "parent_id", thread.of,
                "name", thread.name, "owner_id", World.ADA, "last_message_id", null, "message_count", 0,
                "member_count", 1, "total_message_sent", 0, "rate_limit_per_user", 0,
                "thread_metadata", Json.object("archived", false, "archive_timestamp", now, "auto_archive_duration",
                        1440, "locked", false, "create_timestamp", now));
    }
}
