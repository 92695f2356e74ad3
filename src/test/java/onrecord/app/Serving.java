package onrecord.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The program as it serves page and API at a free port, and a client of it. */
final class Serving implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Opened opened;
    private final Chats chats;

    private Serving(Settings settings) {
        this.opened = new Wiring(settings).open((done, all) -> {
        });
        this.chats = Chats.start(settings, opened, true);
    }

    /**
     * Over a folder of documents.
     *
     * @param data for the index
     * @param environment settings beside the port
     */
    static Serving of(Path corpus, Path data, Map<String, String> environment) {
        var variables = new HashMap<>(environment);
        variables.put("ONRECORD_DATA", data.toString());
        variables.put("ONRECORD_WEB_PORT", "0");
        var surroundings = new Surroundings(Streams.ofProcess(), variables, Path.of(""), data);
        return new Serving(SettingsReader.read(surroundings, null).withCorpus(corpus));
    }

    Opened opened() {
        return opened;
    }

    /** The address of a path. */
    URI at(String path) {
        return chats.page().orElseThrow().resolve(path);
    }

    /** What comes of a request that sends JSON. */
    HttpResponse<String> post(String path, String json) {
        return send(HttpRequest.newBuilder(at(path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    /** Fields as JSON, in ASCII: whatever they hold arrives as it is. */
    static String text(Map<String, ?> fields) {
        try {
            return JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write " + fields, e);
        }
    }

    @Override
    public void close() {
        client.close();
        chats.close();
        opened.close();
    }
}
