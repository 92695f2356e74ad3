package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import onrecord.chat.fakes.Json;

/** A refusal of the REST API. */
final class RestError extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int status;
    private final int code;
    private final transient List<String> errors;

    RestError(int status, int code, String message) {
        this(status, code, message, List.of());
    }

    private RestError(int status, int code, String message, List<String> errors) {
        super(message);
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    /** A body that Discord does not take. */
    static RestError invalid(List<String> errors) {
        return new RestError(400, 50035, "Invalid Form Body", errors);
    }

    static RestError unknown(int code, String what) {
        return new RestError(404, code, "Unknown " + what);
    }

    ObjectNode json() {
        ObjectNode json = Json.object("message", String.valueOf(getMessage()), "code", code);
        if (!errors.isEmpty()) {
            var all = errors.stream().map(error -> Json.object("code", "INVALID", "message", error)).toList();
            json.set("errors", Json.object("_errors", all));
        }
        return json;
    }

    /** For those who look for what went wrong. */
    String inWords() {
        return status + " " + code + " " + getMessage() + (errors.isEmpty() ? "" : " " + errors);
    }
}
