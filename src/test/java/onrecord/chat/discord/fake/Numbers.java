package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import onrecord.chat.fakes.Json;

/**
 * Numbers that came as text, and ids that came as numbers. Discord's description asks for the one; JDA,
 * which speaks for thousands of bots, sends the other, so Discord must read both.
 */
final class Numbers {
    private static final List<String> LISTS = List.of("contexts", "integration_types");
    private static final String RIGHTS = "default_member_permissions";

    private Numbers() {
    }

    /** The body as Discord reads it. */
    static JsonNode read(String operation, JsonNode body) {
        if (operation.startsWith("bulk_set_")) {
            return commands(body);
        }
        if (operation.equals("create_dm") && body.path("recipient_id").isIntegralNumber()) {
            return Json.object("recipient_id", body.path("recipient_id").asText());
        }
        return body;
    }

    private static JsonNode commands(JsonNode commands) {
        JsonNode read = commands.deepCopy();
        for (JsonNode one : read) {
            ObjectNode command = (ObjectNode) one;
            for (String name : LISTS) {
                if (command.path(name) instanceof ArrayNode list) {
                    command.set(name, Json.tree(list.valueStream().map(Numbers::number).toList()));
                }
            }
            if (command.has(RIGHTS)) {
                command.set(RIGHTS, number(command.path(RIGHTS)));
            }
        }
        return read;
    }

    private static JsonNode number(JsonNode value) {
        return value.isTextual() && value.asText().matches("\\d{1,18}") ? Json.tree(value.asLong()) : value;
    }
}
