package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import onrecord.chat.fakes.Json;

/** A refusal, as Slack words it. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String code;
    private final transient ObjectNode details;

    ApiError(String code) {
        this(code, Json.object());
    }

    ApiError(String code, ObjectNode details) {
        super(code);
        this.code = code;
        this.details = details;
    }

    String code() {
        return code;
    }

    ObjectNode json() {
        ObjectNode json = Json.object("ok", false, "error", code);
        json.setAll(details);
        return json;
    }
}
