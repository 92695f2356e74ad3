package onrecord.chat.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.chat.WebRequest;

/** The fields of the JSON object that a request brings. */
final class Fields {

    /** An object that holds a list is all that is asked for. */
    private static final int DEEPEST = 10;

    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    /** @throws Bad if the request brings something else, or a field that is not known */
    static Fields of(WebRequest request, Known known) throws Bad {
        String type = request.header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals("application/json")) {
            throw new Bad(415, "Send JSON, with the header \"Content-Type: application/json\".");
        }
        JsonNode read = read(request);
        if (!read.isObject()) {
            throw Bad.request("Send a JSON object, such as {\"q\": \"what are your sources?\"}.");
        }
        for (Iterator<String> names = read.fieldNames(); names.hasNext();) {
            known.check(names.next());
        }
        return new Fields(read);
    }

    private static JsonNode read(WebRequest request) throws Bad {
        try {
            return JSON.readTree(request.body().bytes());
        } catch (StreamConstraintsException e) {
            throw Bad.request("The JSON is nested deeper than anything here is, or holds too long a text or number.");
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw Bad.request("That is not JSON, or a key stands in it twice: look at line " + line + ".");
        } catch (IOException e) {
            throw Bad.request("That is not JSON in UTF-8.");
        }
    }

    /** @throws Bad if there is none, or it is no text */
    String text(String name) throws Bad {
        return optional(name).orElseThrow(() -> Bad.request("There is no \"" + name + "\"."));
    }

    /** @throws Bad if it is no text */
    Optional<String> optional(String name) throws Bad {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(text(value, "\"" + name + "\""));
    }

    /** As it stands, or the digits of a whole number. */
    Optional<String> name(String name) throws Bad {
        JsonNode value = object.path(name);
        return value.isIntegralNumber() ? Optional.of(value.asText()) : optional(name);
    }

    /** @throws Bad if it is no list of so many texts at the most */
    List<String> texts(String name, int most) throws Bad {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || value.size() > most) {
            throw Bad.request("\"" + name + "\" must be a list of at most " + most + " texts.");
        }
        var texts = new ArrayList<String>();
        for (JsonNode one : value) {
            texts.add(text(one, "Each of \"" + name + "\""));
        }
        return texts;
    }

    private static String text(JsonNode value, String what) throws Bad {
        if (!value.isTextual()) {
            throw Bad.request(what + " must be text.");
        }
        return value.asText();
    }
}
