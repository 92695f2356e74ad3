package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import onrecord.corpus.Intake.Known;
import org.jspecify.annotations.Nullable;

/**
 * What an index tells of one file.
 *
 * @param file its path in the corpus
 * @param key of {@link Key}
 * @param mark by which it was known to whoever indexed it
 * @param sha256 of its bytes; empty if it could not be read
 * @param note why it could not be read; empty if it was
 */
record Head(String file, String key, String mark, String sha256, String note) {

    /** The fields of a row that tell it. */
    static final List<String> FIELDS = List.of("file", "key", "mark", "sha256", "note");

    static Head of(JsonNode row) {
        return new Head(row.path("file").asText(), row.path("key").asText(), row.path("mark").asText(),
                row.path("sha256").asText(""), row.path("note").asText(""));
    }

    /** Whether there is a reading of it. */
    boolean read() {
        return note.isEmpty();
    }

    /** What whoever reads the file again may want to know. */
    @Nullable
    Known known() {
        return read() ? new Known(mark, sha256) : null;
    }
}
