package onrecord.chat.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Asks Discord something without its library: before there is one, or what the library does not tell. */
final class PlainCalls implements AutoCloseable {

    private static final URI DISCORD = URI.create("https://discord.com/api/v10/");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String token;
    private final URI api;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1).build();

    /** @param api where Discord's REST API is, with the version and a slash at its end; empty for the real one */
    PlainCalls(String token, Optional<URI> api) {
        this.token = token;
        this.api = api.orElse(DISCORD);
    }

    /** What came of a call. */
    record Told(int status, JsonNode json) {

        boolean ok() {
            return status == 200;
        }
    }

    /** @throws IOException if Discord cannot be reached */
    Told get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path)).timeout(PATIENCE)
                .header("Authorization", "Bot " + token)
                .header("User-Agent", "DiscordBot (https://onrecord.invalid, 1)")
                .GET().build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        try {
            JsonNode read = json.readTree(response.body());
            return new Told(response.statusCode(), read == null ? MissingNode.getInstance() : read);
        } catch (JsonProcessingException e) {
            return new Told(response.statusCode() == 200 ? 502 : response.statusCode(), MissingNode.getInstance());
        }
    }

    /** How many sessions may still begin today, for all programs with this token; empty if Discord did not say. */
    static Optional<Integer> startsLeft(Told gateway) {
        JsonNode left = gateway.json().at("/session_start_limit/remaining");
        return gateway.ok() && left.isInt() ? Optional.of(left.asInt()) : Optional.empty();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
