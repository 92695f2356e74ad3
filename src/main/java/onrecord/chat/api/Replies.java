package onrecord.chat.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import onrecord.chat.Away;
import onrecord.chat.Desk;
import onrecord.chat.Route;
import onrecord.chat.Visible;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;

/** Makes routes that answer with JSON whatever happens. */
final class Replies {

    private static final JsonMapper JSON = new JsonMapper();

    private Replies() {
    }

    /** Answers a request with a JSON text. */
    @FunctionalInterface
    interface Speaking {

        String answer(WebRequest request) throws Bad;
    }

    static Route route(String method, String path, Speaking speaking) {
        return new Route(method, path, request -> reply(request, speaking)).forPrograms();
    }

    private static WebResponse reply(WebRequest request, Speaking speaking) {
        try {
            return WebResponse.json(200, speaking.answer(request) + "\n");
        } catch (Bad e) {
            return error(e.status(), String.valueOf(e.getMessage()));
        } catch (Away e) {
            return error(503, String.valueOf(e.getMessage()));
        } catch (Desk.TooLong e) {
            return error(400, String.valueOf(e.getMessage()));
        }
    }

    private static WebResponse error(int status, String why) {
        try {
            return WebResponse.json(status, Visible.json(JSON.writeValueAsString(Map.of("error", why))) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts always make JSON", e);
        }
    }
}
