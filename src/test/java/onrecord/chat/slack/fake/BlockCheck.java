package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.chat.fakes.Json;
import onrecord.chat.slack.fake.Shape.Field;

/** Holds blocks against Block Kit's shapes, and says what is wrong where, in Slack's words. */
final class BlockCheck {
    private static final Shapes SHAPES = new Shapes();
    private static final int BLOCKS_IN_A_MESSAGE = 50;

    private final List<String> problems = new ArrayList<>();

    /** Throws {@link ApiError} if the blocks cannot stand in a message. */
    static void message(JsonNode blocks) {
        if (!blocks.isArray()) {
            throw new ApiError("invalid_blocks_format");
        }
        BlockCheck check = new BlockCheck();
        if (blocks.size() > BLOCKS_IN_A_MESSAGE) {
            check.wrong("no more than " + BLOCKS_IN_A_MESSAGE + " items allowed", "/blocks");
        }
        check.each(blocks, "block", "/blocks");
        check.namesStandOnce(blocks, "block_id", "/blocks");
        check.complain("invalid_blocks");
    }

    /** Throws {@link ApiError} if this is no view of that type. */
    static void view(JsonNode view, String type) {
        BlockCheck check = new BlockCheck();
        if (!view.path("type").asText().equals(type)) {
            check.wrong("the type must be " + type, "/view/type");
        }
        check.one(view, "view", "/view");
        check.complain("invalid_arguments");
    }

    private void complain(String error) {
        if (!problems.isEmpty()) {
            throw new ApiError(error,
                    Json.object("errors", problems, "response_metadata", Json.object("messages", problems)));
        }
    }

    private void wrong(String what, String where) {
        problems.add("[ERROR] " + what + " [json-pointer:" + where + "]");
    }

    private void each(JsonNode items, String family, String where) {
        for (int i = 0; i < items.size(); i++) {
            one(items.get(i), family, where + "/" + i);
        }
    }

    private void one(JsonNode item, String family, String where) {
        Shape shape = SHAPES.find(family, item.path("type").asText());
        if (shape == null || !item.isObject()) {
            wrong("unsupported type: " + item.path("type").asText(), where);
            return;
        }
        for (Map.Entry<String, JsonNode> entry : item.properties()) {
            Field field = shape.fields.get(entry.getKey());
            if (field == null) {
                wrong("invalid additional property: " + entry.getKey(), where);
            } else {
                content(entry.getValue(), field, where + "/" + entry.getKey());
            }
        }
        shape.fields.forEach((name, field) -> {
            if (field.required() && !item.has(name)) {
                wrong("missing required field: " + name, where);
            }
        });
        particulars(item, where);
    }

    private void particulars(JsonNode item, String where) {
        if (item.path("type").asText().equals("section") && !item.has("text") && !item.has("fields")) {
            wrong("must define either `text` or `fields`", where);
        }
        String style = item.path("style").asText();
        if (item.path("type").asText().equals("button") && item.has("style") && !style.equals("primary")
                && !style.equals("danger")) {
            wrong("must be a valid enum value", where + "/style");
        }
        namesStandOnce(item.path("elements"), "action_id", where + "/elements");
    }

    private void content(JsonNode value, Field field, String where) {
        switch (field.content()) {
            case STRING -> string(value, field.most(), where);
            case PLAIN_TEXT -> text(value, field.most(), Set.of("plain_text"), where);
            case ANY_TEXT -> text(value, field.most(), Set.of("plain_text", "mrkdwn"), where);
            case ONE -> one(value, field.family(), where);
            case MANY -> many(value, field, where);
            case ANYTHING -> {
            }
        }
    }

    private void many(JsonNode items, Field field, String where) {
        if (!items.isArray() || items.isEmpty()) {
            wrong("must be an array of at least one item", where);
        } else if (items.size() > field.most()) {
            wrong("no more than " + field.most() + " items allowed", where);
        }
        each(items, field.family(), where);
    }

    private void text(JsonNode text, int most, Set<String> types, String where) {
        if (!types.contains(text.path("type").asText())) {
            wrong("must be a text object of type " + String.join(" or ", types), where);
            return;
        }
        Set<String> known = Set.of("type", "text", text.path("type").asText().equals("mrkdwn") ? "verbatim" : "emoji");
        text.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                wrong("invalid additional property: " + name, where);
            }
        });
        string(text.path("text"), most, where + "/text");
    }

    private void string(JsonNode value, int most, String where) {
        if (!value.isTextual()) {
            wrong("must be a string", where);
        } else if (value.asText().isEmpty()) {
            wrong("must be more than 0 characters", where);
        } else if (value.asText().length() > most) {
            wrong("must be less than " + (most + 1) + " characters", where);
        }
    }

    private void namesStandOnce(JsonNode items, String name, String where) {
        Set<String> seen = new HashSet<>();
        for (JsonNode item : items) {
            if (item.has(name) && !seen.add(item.path(name).asText())) {
                wrong("`" + name + "` " + item.path(name).asText() + " stands more than once", where);
            }
        }
    }
}
