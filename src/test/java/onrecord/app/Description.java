package onrecord.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the API tells of itself, and whether it keeps to it. */
final class Description {

    private static final String NAME = "urn:description";

    private final JsonNode description;
    private final SchemaRegistry registry;

    /** @param text as it is served */
    Description(String text) {
        description = Serving.json(text);
        registry = SchemaRegistry.withDefaultDialect(dialect(), builder -> builder.schemas(Map.of(NAME, text)));
    }

    /** What stands in an OpenAPI document around its schemas is no keyword of theirs. */
    private static Dialect dialect() {
        return Dialect.builder("urn:openapi", Dialects.getDraft202012())
                .keywords(Stream.of("openapi", "info", "paths", "components", "security")
                        .map(NonValidationKeyword::new).toList())
                .build();
    }

    /** The operations: "POST /api/ask". */
    Set<String> operations() {
        var operations = new TreeSet<String>();
        description.path("paths").properties().forEach(path -> path.getValue().fieldNames()
                .forEachRemaining(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** What is wrong with a response of an operation; nothing if it is as described. */
    List<String> faults(String method, String path, HttpResponse<String> response) {
        String schema = "/paths/" + path.replace("/", "~1") + "/" + method + "/responses/" + response.statusCode()
                + "/content/application~1json/schema";
        String type = response.headers().firstValue("content-type").orElse("");
        if (description.at(schema).isMissingNode() || !type.equals("application/json")) {
            return List.of("A response of " + response.statusCode() + " in " + type + " is not described.");
        }
        return faults("#" + schema, response.body());
    }

    /** What is wrong with a text that stands for a named schema. */
    List<String> faults(String pointer, String json) {
        Schema schema = registry.getSchema(SchemaLocation.of(NAME + pointer));
        return schema.validate(Serving.json(json)).stream().map(Object::toString).toList();
    }
}
