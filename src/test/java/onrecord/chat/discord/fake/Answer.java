package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What the REST API answers.
 *
 * @param json missing for an answer without content
 */
record Answer(int status, JsonNode json) {

    static Answer ok(JsonNode json) {
        return new Answer(200, json);
    }

    static Answer nothing() {
        return new Answer(204, MissingNode.getInstance());
    }
}
