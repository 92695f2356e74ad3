package onrecord.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The text of settings, taken apart: each value with the line it stands on. Knows YAML, and not what
 * can be set.
 */
final class SettingsFile {

    /** A thousand times as long as the one that is delivered; anything longer is another file. */
    static final int LARGEST = 1 << 20;

    /** Sections hold keys, keys hold lists: nothing needs more. */
    private static final int DEEPEST = 3;

    private final String name;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();

    private SettingsFile(String name) {
        this.name = name;
    }

    /**
     * A value and where it stands.
     *
     * @param path the keys that lead to it, from the outermost
     * @param values what was given: one text, or the texts of a list; nothing for a key without a value
     * @param place file and line, for messages
     */
    record Entry(List<String> path, List<String> values, String place) {

        String key() {
            return String.join(".", path);
        }
    }

    /** @throws Problem if the file cannot be read, is too large or is not plain YAML */
    static List<Entry> read(Path file) {
        String name = Masked.path(file);
        try (InputStream in = Files.newInputStream(file)) {
            // Not asked for its size: a device or a pipe tells none, and never ends.
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Problem(name + " is larger than 1 MB: that is not a settings file.");
            }
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return parse(text.toString(), name);
        } catch (CharacterCodingException e) {
            throw new Problem(name + " is not UTF-8: save it as UTF-8.", e);
        } catch (IOException e) {
            throw new Problem("Cannot read the settings file " + name + ": " + Failures.reason(e), e);
        }
    }

    /** @throws Problem if the text is not plain YAML */
    static List<Entry> parse(String text, String name) {
        var file = new SettingsFile(name);
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            file.document(parser);
        } catch (JsonProcessingException e) {
            // The parser's own message shows the line's text, which may hold a secret.
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new Problem(name + " line " + line + " is not YAML: look at its indentation, colons and quotes.");
        } catch (IOException e) {
            throw new Problem("Cannot read " + name, e);
        }
        return file.entries;
    }

    private void document(YAMLParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null || token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token != JsonToken.START_OBJECT) {
            throw new Problem(place(parser) + ": settings are written as \"key: value\".");
        }
        section(parser, List.of());
        if (parser.nextToken() != null) {
            throw new Problem(place(parser) + ": there must be no second document in the file.");
        }
    }

    private void section(YAMLParser parser, List<String> path) throws IOException {
        refuseReference(parser);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var inner = new ArrayList<>(path);
            inner.add(parser.currentName());
            String place = place(parser);
            if (!seen.add(inner) || inner.size() > DEEPEST) {
                String fault = inner.size() > DEEPEST ? " lies too deep." : " stands there twice: keep one.";
                throw new Problem(place + ": " + Masked.text(String.join(".", inner)) + fault);
            }
            value(parser, parser.nextToken(), List.copyOf(inner), place);
        }
    }

    private void value(YAMLParser parser, JsonToken token, List<String> path, String place) throws IOException {
        refuseReference(parser);
        switch (token) {
            case START_OBJECT -> section(parser, path);
            case START_ARRAY -> entries.add(new Entry(path, list(parser), place));
            case VALUE_NULL -> entries.add(new Entry(path, List.of(), place));
            default -> entries.add(new Entry(path, List.of(parser.getText()), place));
        }
    }

    private List<String> list(YAMLParser parser) throws IOException {
        var values = new ArrayList<String>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            refuseReference(parser);
            if (!token.isScalarValue()) {
                throw new Problem(place(parser) + ": a list holds plain values only.");
            }
            values.add(parser.getText());
        }
        return List.copyOf(values);
    }

    /** References can make a short file mean a huge one, and settings need none. */
    private void refuseReference(YAMLParser parser) throws IOException {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw new Problem(place(parser) + ": YAML anchors and aliases (& and *) are not allowed here.");
        }
    }

    private String place(YAMLParser parser) {
        return name + " line " + parser.currentTokenLocation().getLineNr();
    }
}
