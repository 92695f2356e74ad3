package onrecord.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * One question of a batch; other keys of its line mean nothing here.
 *
 * @param id its name in the batch, or null
 * @param question its text
 * @param after the id of the question before it in its thread, or null
 */
record BatchRow(@Nullable String id, String question, @Nullable String after) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A line that is no question. */
    static final class Bad extends Exception {

        private static final long serialVersionUID = 1;

        private final @Nullable String id;

        Bad(@Nullable String id, String message) {
            super(message);
            this.id = id;
        }

        /** The line's id, if it could be read. */
        @Nullable
        String id() {
            return id;
        }
    }

    static BatchRow of(String line) throws Bad {
        JsonNode row = json(line);
        String id = text(row, "id", null);
        String question = text(row, "q", id);
        if (question == null) {
            throw new Bad(id, "there is no \"q\"");
        }
        return new BatchRow(id, question, text(row, "after", id));
    }

    private static JsonNode json(String line) throws Bad {
        try {
            JsonNode row = JSON.readTree(line);
            if (!row.isObject()) {
                throw new Bad(null, "not a JSON object");
            }
            return row;
        } catch (JsonProcessingException e) {
            throw new Bad(null, "not JSON: " + Masked.text(reason(e)));
        }
    }

    /** Without the place, which is in the parser's terms: the line was its whole input. */
    private static String reason(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        int place = message.indexOf(" (start marker");
        return place < 0 ? message : message.substring(0, place);
    }

    private static @Nullable String text(JsonNode row, String key, @Nullable String id) throws Bad {
        JsonNode value = row.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        boolean name = !key.equals("q") && value.isIntegralNumber();
        if (!value.isTextual() && !name) {
            throw new Bad(id, "\"" + key + "\" is not text");
        }
        return value.asText();
    }
}
