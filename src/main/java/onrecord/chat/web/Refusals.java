package onrecord.chat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.chat.Route;
import onrecord.chat.WebResponse;

/** How requests are refused: in a line for people, in JSON where programs ask. Nothing that was sent is repeated. */
final class Refusals {

    private final JsonMapper json = new JsonMapper();
    private final Set<String> forPrograms;

    /** @param routes below the first folder of those for programs, everything is for programs */
    Refusals(List<Route> routes) {
        forPrograms = routes.stream().filter(route -> route.traits().contains(Route.Trait.FOR_PROGRAMS))
                .map(route -> folder(route.path()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The response for a request to a path. */
    WebResponse of(String path, Refused refused) {
        WebResponse response = forPrograms.contains(folder(path))
                ? WebResponse.json(refused.status(), json(refused.why()))
                : WebResponse.text(refused.status(), refused.why() + "\n");
        for (Map.Entry<String, String> header : refused.headers().entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }

    private String json(String why) {
        try {
            return json.writeValueAsString(Map.of("error", why)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts always make JSON", e);
        }
    }

    /** "/api" of "/api/ask". */
    private static String folder(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
