package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rules are those of Slack's app manifest reference. */
class ManifestTest {

    /** The keys that the reference knows, of those sections that are used. */
    private static final Map<String, Set<String>> KEYS = Map.of(
            "", Set.of("_metadata", "display_information", "features", "oauth_config", "settings", "functions"),
            "/display_information", Set.of("name", "description", "long_description", "background_color"),
            "/features", Set.of("app_home", "agent_view", "assistant_view", "bot_user", "shortcuts", "slash_commands",
                    "unfurl_domains", "workflow_steps"),
            "/features/app_home", Set.of("home_tab_enabled", "messages_tab_enabled", "messages_tab_read_only_enabled"),
            "/features/agent_view", Set.of("agent_description", "suggested_prompts"),
            "/features/bot_user", Set.of("display_name", "always_online"),
            "/oauth_config", Set.of("scopes", "redirect_urls", "token_management_enabled"),
            "/settings",
            Set.of("allowed_ip_address_ranges", "event_subscriptions", "incoming_webhooks", "interactivity",
                    "org_deploy_enabled", "socket_mode_enabled", "token_rotation_enabled"),
            "/settings/interactivity", Set.of("is_enabled", "request_url", "message_menu_options_url"));

    private final JsonNode manifest;

    ManifestTest() throws IOException {
        manifest = new YAMLMapper().readTree(Path.of("config/slack-manifest.yaml").toFile());
    }

    @Test
    void usesOnlyKeysThatSlackKnows() {
        KEYS.forEach((section, known) -> {
            var used = new TreeSet<String>();
            manifest.at(section).fieldNames().forEachRemaining(used::add);
            used.removeAll(known);
            assertEquals(Set.of(), used, section);
        });
    }

    @Test
    void staysWithinSlacksLengths() {
        JsonNode display = manifest.path("display_information");
        assertTrue(display.path("name").asText().length() <= 35);
        assertTrue(display.path("description").asText().length() <= 140);
        int about = display.path("long_description").asText().length();
        assertTrue(about >= 174 && about <= 4_000, String.valueOf(about));
        assertTrue(manifest.at("/features/bot_user/display_name").asText().matches("[a-z0-9._-]{1,80}"));
        JsonNode command = manifest.at("/features/slash_commands/0");
        assertTrue(command.path("command").asText().matches("/[a-z]{1,31}"));
        assertTrue(command.path("usage_hint").asText().length() <= 1_000);
        JsonNode shortcut = manifest.at("/features/shortcuts/0");
        assertTrue(shortcut.path("name").asText().length() <= 24, "longer names are cut in Slack's menu");
        assertTrue(shortcut.path("description").asText().length() <= 150);
    }

    @Test
    void asksForTheLeastScopes() {
        assertEquals(List.of("app_mentions:read", "assistant:write", "chat:write", "commands", "im:history"),
                texts("/oauth_config/scopes/bot"));
        assertTrue(manifest.at("/oauth_config/scopes/user").isMissingNode());
    }

    @Test
    void hasTheScopeOfEachEvent() {
        Map<String, String> scopes = Map.of("app_mention", "app_mentions:read", "message.im", "im:history");
        for (String event : texts("/settings/event_subscriptions/bot_events")) {
            String scope = scopes.getOrDefault(event, "");
            assertTrue(scope.isEmpty() || texts("/oauth_config/scopes/bot").contains(scope), event);
        }
    }

    @Test
    void needsNoAddressWithASocket() {
        assertTrue(manifest.at("/settings/socket_mode_enabled").asBoolean());
        assertTrue(manifest.at("/settings/interactivity/is_enabled").asBoolean());
        assertFalse(manifest.toString().contains("request_url"));
    }

    private List<String> texts(String pointer) {
        var texts = new ArrayList<String>();
        manifest.at(pointer).forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
