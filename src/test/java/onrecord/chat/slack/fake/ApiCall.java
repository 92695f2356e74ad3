package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A call of Slack's Web API, or a use of a response_url (method "response_url").
 *
 * @param method such as chat.postMessage
 * @param arguments what it said; what forms carry as text is text here
 * @param at when it came
 * @param status the status of the answer; 0 if none was sent
 * @param answer what was answered, or would have been
 */
public record ApiCall(String method, JsonNode arguments, Instant at, int status, JsonNode answer) {

    public boolean isOk() {
        return answer.path("ok").asBoolean();
    }

    /** Why it was refused; empty if it was not. */
    public String error() {
        return answer.path("error").asText();
    }

    /** What Slack found unwise about it, though it took it; empty if nothing. */
    public String warning() {
        return answer.path("warning").asText();
    }
}
