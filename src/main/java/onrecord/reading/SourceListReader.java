package onrecord.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import onrecord.corpus.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Reads one {@code sources.json}, an entry at a time, for it may have one for each of very many documents.
 *
 * <p>A key that stands twice, or words after the list's end, make the whole list void: it could not be
 * told whose title stands over whose words.
 */
final class SourceListReader {

    private static final Set<String> KEYS = Set.of("file", "title", "publisher", "date", "url", "collection");

    /** In bytes; an entry has some 200. */
    static final int LIMIT = 64 << 20;

    /** How a warning ends where the whole list cannot be used. */
    static final String VOID = "; the documents are read without it.";

    private final Warnings warnings = new Warnings();
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    /** Many documents are of the same day. */
    private final Map<String, LocalDate> days = new HashMap<>();

    private SourceListReader() {
    }

    /** What a list tells; what is wrong with it becomes a warning. */
    static SourceList read(byte[] json, Warnings warnings) {
        SourceListReader reader = new SourceListReader();
        String fault = reader.read(json);
        if (fault != null) {
            warnings.add(SourceList.FILE, fault + VOID);
            return SourceList.NONE;
        }
        warnings.addAll(reader.warnings);
        return new SourceList(reader.sources, reader.names);
    }

    /** Returns why the list is void, or null. */
    private @Nullable String read(byte[] json) {
        if (json.length > LIMIT) {
            return "is larger than " + (LIMIT >> 20) + " MB";
        }
        JsonMapper mapper = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        try (JsonParser parser = mapper.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                parser.skipChildren();
                return "is no list ([{\"file\": ...}, ...])";
            }
            for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                entry(number, mapper.readTree(parser));
            }
            return parser.nextToken() == null
                    ? null
                    : "line " + parser.currentTokenLocation().getLineNr() + ": the list has ended before";
        } catch (JsonProcessingException e) {
            return "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ": "
                    + e.getOriginalMessage();
        } catch (IOException e) {
            return "cannot be understood: " + e.getMessage();
        }
    }

    private void entry(int number, JsonNode entry) {
        String place = "entry " + number;
        if (!entry.path("file").isTextual() || entry.path("file").textValue().isBlank()) {
            warnings.add(SourceList.FILE, place + " names no \"file\" and is left out.");
            return;
        }
        String file = entry.path("file").textValue();
        if (names.putIfAbsent(SourceList.key(file), file) != null) {
            warnings.add(SourceList.FILE, place + ": a second entry for " + file + " is left out.");
            return;
        }
        for (Iterator<String> keys = entry.fieldNames(); keys.hasNext();) {
            String name = keys.next();
            if (!KEYS.contains(name)) {
                warnings.add(SourceList.FILE, file + ": unknown key \"" + name + "\" is ignored.");
            }
        }
        sources.put(SourceList.key(file),
                new Source(words(file, entry, "title"), words(file, entry, "publisher"), date(file, entry),
                        url(file, entry)));
    }

    private @Nullable String words(String file, JsonNode entry, String name) {
        JsonNode value = entry.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String words = value.isTextual() ? value.textValue().strip() : "";
        if (words.isEmpty()
                || !SourceList.plain(words)
                        && words.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            warnings.add(SourceList.FILE, file + ": \"" + name + "\" is no text: " + value + " is ignored.");
            return null;
        }
        return words;
    }

    private @Nullable LocalDate date(String file, JsonNode entry) {
        String words = words(file, entry, "date");
        if (words == null) {
            return null;
        }
        try {
            return days.computeIfAbsent(words, LocalDate::parse);
        } catch (DateTimeParseException e) {
            warnings.add(SourceList.FILE, file + ": \"date\" is not written 2023-01-18: \"" + words + "\" is ignored.");
            return null;
        }
    }

    private @Nullable WebAddress url(String file, JsonNode entry) {
        String words = words(file, entry, "url");
        if (words == null) {
            return null;
        }
        WebAddress url = WebAddress.of(words).orElse(null);
        if (url == null) {
            warnings.add(SourceList.FILE,
                    file + ": \"url\" is no plain http or https address: \"" + words + "\" is ignored.");
        }
        return url;
    }
}
