package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import onrecord.chat.fakes.Json;

/** What a call says, from its form, its JSON or its address. */
final class Arguments {
    private final ObjectNode values;

    Arguments(ObjectNode values) {
        this.values = values;
    }

    /** Reads a body and the query of an address. */
    static Arguments read(String contentType, String body, String query) {
        ObjectNode values = form(query);
        if (contentType.startsWith("application/json")) {
            JsonNode json = Json.read(body);
            if (!body.isEmpty() && !json.isObject()) {
                throw new ApiError("invalid_json");
            }
            values.setAll(json.isObject() ? (ObjectNode) json : Json.object());
        } else {
            values.setAll(form(body));
        }
        return new Arguments(values);
    }

    private static ObjectNode form(String encoded) {
        ObjectNode values = Json.object();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    ObjectNode all() {
        return values;
    }

    boolean has(String name) {
        return !text(name).isEmpty() || values.path(name).isContainerNode();
    }

    /** The value as text; empty if it is absent. */
    String text(String name) {
        JsonNode value = values.path(name);
        return value.isNull() ? "" : value.asText();
    }

    boolean flag(String name) {
        return text(name).equals("true") || text(name).equals("1");
    }

    int number(String name, int otherwise) {
        return values.path(name).asInt(otherwise);
    }

    /** The value, or the error that this method answers with for want of it. */
    String required(String name, String error) {
        if (!has(name)) {
            throw new ApiError(error);
        }
        return text(name);
    }

    /** The value as JSON, which forms carry as text; missing if it is absent. */
    JsonNode json(String name, String errorIfBroken) {
        JsonNode value = values.path(name);
        if (!has(name)) {
            return MissingNode.getInstance();
        }
        JsonNode json = value.isTextual() ? Json.read(value.asText()) : value;
        if (json.isMissingNode()) {
            throw new ApiError(errorIfBroken);
        }
        return json;
    }
}
