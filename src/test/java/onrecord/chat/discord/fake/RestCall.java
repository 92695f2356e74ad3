package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A call of the REST API.
 *
 * @param operation as Discord's description names it, such as create_message; empty if there is none of the sort
 * @param path below /api/v10
 * @param body what it said; missing if nothing
 * @param at when it came
 * @param status the status of the answer; 0 if none was sent
 * @param answer what was answered, or would have been
 */
public record RestCall(String operation, String path, JsonNode body, Instant at, int status, JsonNode answer) {

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** Whether Discord counts it towards a ban of the address. */
    public boolean isInvalid() {
        return status == 401 || status == 403 || status == 429;
    }
}
