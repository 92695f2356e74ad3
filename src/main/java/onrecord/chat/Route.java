package onrecord.chat;

import java.util.regex.Pattern;

/**
 * What a surface wants from the one web server: to answer the requests to a path.
 *
 * @param method the HTTP method, in capitals: "POST"
 * @param path the exact path ("/slack/events"), or with "/*" at its end all paths below it ("/d/*"); an exact path is
 *     stronger
 */
public record Route(String method, String path, Handler handler) {

    /** Answers requests; each runs on a thread of its own, several at once. */
    @FunctionalInterface
    public interface Handler {

        /** A response for the request. Whatever it throws becomes a 500 that says nothing of the cause. */
        WebResponse handle(WebRequest request);
    }

    private static final Pattern METHOD = Pattern.compile("GET|POST|PUT|DELETE|PATCH");
    private static final Pattern PATH = Pattern.compile("/|(?:/[A-Za-z0-9_.-]+)+(?:/\\*)?");

    public Route {
        if (!METHOD.matcher(method).matches() || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("No route: " + method + " " + path);
        }
    }
}
