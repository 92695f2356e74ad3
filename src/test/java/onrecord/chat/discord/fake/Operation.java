package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be done through the REST API, as Discord's description names it.
 *
 * @param name such as create_message
 * @param path such as /channels/{channel_id}/messages
 * @param method in lower case, as the description has it
 */
record Operation(String name, String path, String method, Pattern pattern) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** All that are described, those whose paths name everything first (@original before {message_id}). */
    static List<Operation> all(JsonNode paths) {
        var all = new ArrayList<Operation>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(method -> all.add(
                of(method.getValue().path("operationId").asText(), path.getKey(), method.getKey()))));
        all.sort((one, other) -> Long.compare(parameters(one.path), parameters(other.path)));
        return List.copyOf(all);
    }

    private static Operation of(String name, String path, String method) {
        return new Operation(name, path, method, Pattern.compile(PARAMETER.matcher(path).replaceAll("([^/]+)")));
    }

    private static long parameters(String path) {
        return PARAMETER.matcher(path).results().count();
    }

    /** What stands in the path for each name in braces, if this is the operation. */
    Optional<Map<String, String>> match(String method, String path) {
        Matcher here = pattern.matcher(path);
        if (!this.method.equals(method.toLowerCase(Locale.ROOT)) || !here.matches()) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        Matcher names = PARAMETER.matcher(this.path);
        for (int i = 1; names.find(); i++) {
            values.put(names.group(1), here.group(i));
        }
        return Optional.of(values);
    }

    /** Interactions and webhooks are opened by the token in their path. */
    boolean needsToken() {
        return !path.startsWith("/interactions/") && !path.startsWith("/webhooks/");
    }
}
