package onrecord.chat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An HTTP request, complete.
 *
 * @param method in capitals
 * @param path without the query
 * @param query what follows the question mark, as it came; empty if there is none
 * @param headers the values of each header, by name in small letters
 * @param remote the IP address it came from
 */
public record WebRequest(String method, String path, String query, Map<String, List<String>> headers, Body body,
        String remote) {

    public WebRequest {
        headers = headers.entrySet().stream().collect(Collectors.toUnmodifiableMap(
                header -> header.getKey().toLowerCase(Locale.ROOT),
                header -> List.copyOf(header.getValue()),
                (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    }

    /** The same request with this body. */
    public WebRequest with(Body other) {
        return new WebRequest(method, path, query, headers, other, remote);
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    /** The parameters of the query, decoded, in their order. */
    public Parameters parameters() {
        return Parameters.of(query);
    }

    /** The fields of a form that was sent as the body ({@code application/x-www-form-urlencoded}). */
    public Parameters form() {
        return Parameters.of(body.text());
    }

    /**
     * What of the path comes below a folder, decoded: "a b.txt" of "/d/a%20b.txt" below "/d/".
     *
     * @return empty if the path is not below it, or is not written as a path must be
     */
    public Optional<String> below(String folder) {
        return path.startsWith(folder) ? Parameters.decoded(path.substring(folder.length()), false) : Optional.empty();
    }

    /** Without headers, query and body: they hold secrets. */
    @Override
    public String toString() {
        return method + " " + path + " from " + remote;
    }
}
