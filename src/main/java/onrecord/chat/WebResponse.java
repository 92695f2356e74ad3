package onrecord.chat;

import java.util.HashMap;
import java.util.Map;

/**
 * What an HTTP request is answered with.
 *
 * @param status 100 to 599
 * @param headers by name; there is a Content-Type unless the body is empty
 */
public record WebResponse(int status, Map<String, String> headers, Body body) {

    public WebResponse {
        headers = Map.copyOf(headers);
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("No HTTP status: " + status);
        }
    }

    /** A status and nothing else. */
    public static WebResponse of(int status) {
        return new WebResponse(status, Map.of(), Body.EMPTY);
    }

    /** A line for a person. */
    public static WebResponse text(int status, String text) {
        return new WebResponse(status, Map.of("Content-Type", "text/plain; charset=utf-8"), Body.of(text));
    }

    /** A JSON text. */
    public static WebResponse json(int status, String json) {
        return new WebResponse(status, Map.of("Content-Type", "application/json"), Body.of(json));
    }

    /** A page. */
    public static WebResponse html(int status, String html) {
        return new WebResponse(status, Map.of("Content-Type", "text/html; charset=utf-8"), Body.of(html));
    }

    /** Sends the browser on to an address. */
    public static WebResponse see(String address) {
        return of(303).with("Location", address);
    }

    /** The same with one more header. */
    public WebResponse with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new WebResponse(status, more, body);
    }
}
