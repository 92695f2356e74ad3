package onrecord.chat.discord.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import onrecord.chat.fakes.Json;

/** Discord's own description of its API (OpenAPI 3.1, whose schemas are JSON Schema 2020-12). */
final class Schemas {
    private static final String FILE = "/onrecord/chat/discord/openapi/discord.json";
    private static final String PLAIN = "urn:discord";
    private static final String STRICT = "urn:discord-strict";

    private final JsonNode description;
    private final SchemaRegistry registry;
    private final Map<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();

    Schemas() {
        String text = text();
        description = Json.read(text);
        JsonNode strict = description.deepCopy();
        JsonNode described = strict.path("components").path("schemas");
        // Documented, but forgotten in the description.
        ((ObjectNode) described.path("ApplicationCommandUpdateRequest").path("properties")).putObject("nsfw");
        described.forEach(Schemas::allowNothingElse);
        registry = SchemaRegistry.withDefaultDialect(dialect(),
                builder -> builder.schemas(Map.of(PLAIN, text, STRICT, strict.toString())));
    }

    /** What stands in an OpenAPI document around its schemas is no keyword of theirs. */
    private static Dialect dialect() {
        return Dialect.builder("urn:openapi", Dialects.getDraft202012())
                .keywords(Stream.of("openapi", "info", "paths", "components", "x-discord-union")
                        .map(NonValidationKeyword::new).toList())
                .build();
    }

    private static String text() {
        try (InputStream file = Schemas.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    /** Discord ignores fields that it does not know, so that a slip of the pen goes unnoticed. */
    private static void allowNothingElse(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    /** The operations: path, method and what is told of each. */
    JsonNode paths() {
        return description.path("paths");
    }

    /** What Discord refuses in the body of a request; empty if nothing. */
    List<String> problemsOfBody(String path, String method, JsonNode body) {
        return problems(PLAIN, List.of("paths", path, method, "requestBody"), body);
    }

    /** What Discord would refuse or leave unread in the body of a request. */
    List<String> strictProblemsOfBody(String path, String method, JsonNode body) {
        return problems(STRICT, List.of("paths", path, method, "requestBody"), body);
    }

    /** Where an answer is not as Discord describes it: a defect of the fake. */
    List<String> problemsOfAnswer(String path, String method, int status, JsonNode answer) {
        return problems(PLAIN, List.of("paths", path, method, "responses", "" + status), answer);
    }

    private List<String> problems(String document, List<String> where, JsonNode body) {
        String pointer = where.stream().map(part -> "/" + part.replace("~", "~0").replace("/", "~1"))
                .reduce("", String::concat) + "/content/application~1json/schema";
        return schemas.computeIfAbsent(document + pointer, any -> schema(document, pointer))
                .map(schema -> schema.validate(body).stream().map(error -> error.toString()).toList())
                .orElse(List.of());
    }

    private Optional<Schema> schema(String document, String pointer) {
        if (description.at(pointer).isMissingNode()) {
            return Optional.empty();
        }
        String fragment = pointer.replace("{", "%7B").replace("}", "%7D");
        return Optional.of(registry.getSchema(SchemaLocation.of(document + "#" + fragment)));
    }
}
