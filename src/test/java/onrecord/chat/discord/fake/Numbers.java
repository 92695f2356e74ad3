package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import onrecord.chat.fakes.Json;

/**
 * Numbers of commands that came as text. Discord's description asks for numbers; JDA, which registers
 * commands for thousands of bots, sends text, so Discord must read both.
 */
final class Numbers {
    private static final List<String> LISTS = List.of("contexts", "integration_types");
    private static final String RIGHTS = "default_member_permissions";

    private Numbers() {
    }

    /** The commands with numbers where there was text. */
    static JsonNode in(JsonNode commands) {
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
