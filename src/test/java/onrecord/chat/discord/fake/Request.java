package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * A call that is to be answered.
 *
 * @param operation what is to be done
 * @param parts what stands in the path for each of its names
 * @param query what stands after the path
 * @param body missing if there is none
 * @param at when it came
 */
record Request(Operation operation, Map<String, String> parts, Map<String, String> query, JsonNode body, Instant at) {

    String part(String name) {
        return parts.getOrDefault(name, "");
    }
}
