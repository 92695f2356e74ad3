package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.chat.fakes.Json;

/** Makes messages from what clients send. */
final class Composer {
    private static final int CONTAINER = 17;
    private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");

    private final World world;
    private final Time time;
    private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");

    private final Mistakes mistakes;

    Composer(World world, Time time, Mistakes mistakes) {
        this.world = world;
        this.time = time;
        this.mistakes = mistakes;
    }

    /** A message without anything in it. */
    ObjectNode blank(Channel channel, String author) {
        ObjectNode message = Json.object("id", time.id(), "type", 0, "channel_id", channel.id, "author",
                world.user(author), "content", "", "timestamp", time.now().toString(), "edited_timestamp", null,
                "tts", false, "mention_everyone", false, "pinned", false, "flags", 0);
        for (String list : List.of("mentions", "mention_roles", "attachments", "embeds", "components")) {
            message.set(list, Json.tree(List.of()));
        }
        return message;
    }

    /** Puts into a message what a person has typed. */
    ObjectNode typed(ObjectNode message, String text) {
        message.put("content", text.strip());
        message.set("mentions", Json.tree(mentioned(text).stream().map(world::user).toList()));
        message.set("mention_roles", Json.tree(ROLE.matcher(text).results().map(role -> role.group(1)).toList()));
        return message;
    }

    /** Puts into a message what the bot has sent. */
    ObjectNode filled(ObjectNode message, JsonNode body) {
        mayPing(body);
        if (body.has("content")) {
            message.put("content", body.path("content").asText("").strip());
        }
        if (body.has("embeds")) {
            message.set("embeds", embeds(body.path("embeds")));
        }
        if (body.has("components")) {
            message.set("components", components(body.path("components"), new int[]{1}));
        }
        if (body.has("flags")) {
            message.put("flags", message.path("flags").asInt() & Message.EPHEMERAL | body.path("flags").asInt());
        }
        return message;
    }

    /** By default a message of a bot pings everybody it names. */
    private void mayPing(JsonNode body) {
        boolean speaks = !body.path("content").asText("").isEmpty()
                || !body.path("components").findValues("content").isEmpty();
        JsonNode allowed = body.path("allowed_mentions");
        if (speaks && !allowed.isObject()) {
            mistakes.note("allowed_mentions are missing: " + body);
        } else if (!allowed.path("parse").isEmpty() || !allowed.path("users").isEmpty()
                || !allowed.path("roles").isEmpty() || allowed.path("replied_user").asBoolean()) {
            mistakes.note("allowed_mentions let somebody be pinged: " + allowed);
        } else if (speaks && !allowed.path("parse").isArray()) {
            mistakes.note("allowed_mentions without parse: " + allowed);
        }
    }

    private static Set<String> mentioned(String text) {
        var ids = new LinkedHashSet<String>();
        USER.matcher(text).results().forEach(match -> ids.add(match.group(1)));
        return ids;
    }

    private static ArrayNode embeds(JsonNode embeds) {
        var all = new ArrayList<JsonNode>();
        for (JsonNode embed : embeds) {
            ObjectNode shown = embed.deepCopy();
            shown.put("type", "rich");
            for (String text : List.of("title", "description")) {
                if (shown.hasNonNull(text)) {
                    shown.put(text, shown.path(text).asText().strip());
                }
            }
            for (JsonNode field : shown.path("fields")) {
                ((ObjectNode) field).put("inline", field.path("inline").asBoolean());
            }
            all.add(shown);
        }
        return (ArrayNode) Json.tree(all);
    }

    private static ArrayNode components(JsonNode components, int[] next) {
        ArrayNode all = components.isArray() ? components.deepCopy() : (ArrayNode) Json.tree(List.of());
        for (JsonNode one : all) {
            ObjectNode component = (ObjectNode) one;
            if (component.path("id").asInt() == 0) {
                component.put("id", next[0]++);
            }
            if (component.has("components")) {
                component.set("components", components(component.path("components"), next));
            }
            if (component.path("type").asInt() == CONTAINER) {
                component.putIfAbsent("accent_color", Json.tree(null));
                component.put("spoiler", component.path("spoiler").asBoolean());
            }
        }
        return all;
    }
}
