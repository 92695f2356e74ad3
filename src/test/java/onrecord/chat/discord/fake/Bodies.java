package onrecord.chat.discord.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.chat.fakes.Json;

/** What a call brings with it. */
final class Bodies {
    private static final Pattern JSON_PART = Pattern.compile("name=\"payload_json\".*?\r\n\r\n(.*?)\r\n--",
            Pattern.DOTALL);

    private Bodies() {
    }

    /** The body, of a form the part that is JSON. */
    static JsonNode read(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
        if (type.startsWith("multipart/")) {
            Matcher part = JSON_PART.matcher(body);
            return part.find() ? Json.read(part.group(1)) : MissingNode.getInstance();
        }
        return body.isEmpty() ? MissingNode.getInstance() : Json.read(body);
    }

    static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        var values = new HashMap<String, String>();
        for (String part : query == null ? new String[0] : query.split("&")) {
            String[] pair = part.split("=", 2);
            values.put(pair[0], pair.length > 1 ? URLDecoder.decode(pair[1], UTF_8) : "");
        }
        return values;
    }
}
