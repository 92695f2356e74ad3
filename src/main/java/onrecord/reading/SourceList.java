package onrecord.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of sources of a corpus, from its {@code sources.json}.
 *
 * <p>A key that stands twice, or words after the list's end, make the whole list void: it could not be
 * told whose title stands over whose words.
 */
final class SourceList {

    static final String FILE = "sources.json";

    private static final Set<String> KEYS = Set.of("file", "title", "publisher", "date", "url", "collection");

    /** Below it, every character is spelt in one way only. */
    private static final int FIRST_COMBINING = 0x300;

    private final Warnings warnings;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, String> names = new TreeMap<>();

    SourceList(Warnings warnings) {
        this.warnings = warnings;
    }

    /** Takes in the list; what is wrong with it becomes a warning. */
    void read(byte[] json) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        try {
            JsonNode list = mapper.readTree(json);
            if (!list.isArray()) {
                warnings.add(FILE, "is no list ([{\"file\": ...}, ...]); the documents are read without it.");
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                entry(i + 1, list.get(i));
            }
        } catch (JsonProcessingException e) {
            warnings.add(FILE, "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ": "
                    + e.getOriginalMessage() + "; the documents are read without it.");
        } catch (IOException e) {
            warnings.add(FILE, e.getMessage() + "; the documents are read without it.");
        }
    }

    /** What is known of a file. */
    Source of(String file) {
        return sources.getOrDefault(key(file), Source.UNKNOWN);
    }

    /** Warns of the entries whose file is not among {@code files}. */
    void missing(Set<String> files) {
        Set<String> known = files.stream().map(SourceList::key).collect(Collectors.toSet());
        names.forEach((key, file) -> {
            if (!known.contains(key)) {
                warnings.add(FILE, "names " + file + ", which is not in the folder.");
            }
        });
    }

    private void entry(int number, JsonNode entry) {
        String place = "entry " + number;
        if (!entry.path("file").isTextual() || entry.path("file").textValue().isBlank()) {
            warnings.add(FILE, place + " names no \"file\" and is left out.");
            return;
        }
        String file = entry.path("file").textValue();
        if (names.putIfAbsent(key(file), file) != null) {
            warnings.add(FILE, place + ": a second entry for " + file + " is left out.");
            return;
        }
        for (Iterator<String> keys = entry.fieldNames(); keys.hasNext();) {
            String name = keys.next();
            if (!KEYS.contains(name)) {
                warnings.add(FILE, file + ": unknown key \"" + name + "\" is ignored.");
            }
        }
        sources.put(key(file),
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
                || !plain(words) && words.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            warnings.add(FILE, file + ": \"" + name + "\" is no text: " + value + " is ignored.");
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
            return LocalDate.parse(words);
        } catch (DateTimeParseException e) {
            warnings.add(FILE, file + ": \"date\" is not written 2023-01-18: \"" + words + "\" is ignored.");
            return null;
        }
    }

    private @Nullable URI url(String file, JsonNode entry) {
        String words = words(file, entry, "url");
        if (words == null) {
            return null;
        }
        try {
            URI url = new URI(words);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (web && url.getHost() != null && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // falls through to the one warning below
        }
        warnings.add(FILE, file + ": \"url\" is no plain http or https address: \"" + words + "\" is ignored.");
        return null;
    }

    /** File systems differ in how they spell an accent. */
    private static String key(String file) {
        String path = file.startsWith("./") ? file.substring(2) : file;
        return plain(path) ? path : Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return false;
            }
        }
        return true;
    }
}
