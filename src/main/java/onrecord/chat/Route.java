package onrecord.chat;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a surface wants from the one web server: to answer the requests to a path.
 *
 * @param method the HTTP method, in capitals: "POST"
 * @param path the exact path ("/slack/events"), or with "/*" at its end all paths below it ("/d/*"); an exact path is
 *     stronger
 * @param traits what else the server must know
 */
public record Route(String method, String path, Handler handler, Set<Trait> traits) {

    /** What sets a route apart. */
    public enum Trait {
        /** It is answered without the token that the server may ask for: it asks for proof itself, or tells nothing. */
        OPEN,
        /** Programs read it: what the server refuses there, it refuses in JSON. */
        FOR_PROGRAMS
    }

    /** Answers requests; each runs on a thread of its own, several at once. */
    @FunctionalInterface
    public interface Handler {

        /** A response for the request. Whatever it throws becomes a 500 that says nothing of the cause. */
        WebResponse handle(WebRequest request);
    }

    private static final Pattern METHOD = Pattern.compile("GET|POST|PUT|DELETE|PATCH");
    private static final Pattern PATH = Pattern.compile("/|(?:/[A-Za-z0-9_.-]+)+(?:/\\*)?");

    public Route {
        traits = Set.copyOf(traits);
        if (!METHOD.matcher(method).matches() || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("No route: " + method + " " + path);
        }
    }

    /** An ordinary route. */
    public Route(String method, String path, Handler handler) {
        this(method, path, handler, Set.of());
    }

    /** The same, answered without a token. */
    public Route open() {
        return with(Trait.OPEN);
    }

    /** The same, refused in JSON. */
    public Route forPrograms() {
        return with(Trait.FOR_PROGRAMS);
    }

    private Route with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Route(method, path, handler, more);
    }
}
