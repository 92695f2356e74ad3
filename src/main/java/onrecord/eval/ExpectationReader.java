package onrecord.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Span;
import onrecord.eval.Expectation.Check;
import onrecord.eval.Expectation.Miscredit;
import onrecord.eval.Wanted.Place;
import org.jspecify.annotations.Nullable;

/** Reads what the rows of a question set expect, a JSON object each; keys that mean nothing here are passed over. */
public final class ExpectationReader {

    private final ObjectMapper json = new ObjectMapper();
    private final Originals originals;

    /** @param originals the files that places must lie in */
    public ExpectationReader(Originals originals) {
        this.originals = originals;
    }

    /**
     * What a row expects.
     *
     * @param id the row's name
     * @throws IllegalArgumentException if the row is not what a row may be; the message says why
     */
    public Expectation read(String id, String line) {
        JsonNode row = parsed(line);
        var wanted = new Wanted(places(row.path("gold")), flag(row, "overlap", false), texts(row, "gold_any"),
                texts(row, "gold_all"));
        boolean answerable = flag(row, "answered", true);
        if (!answerable && !wanted.isEmpty()) {
            throw new IllegalArgumentException("\"answered\" is false, yet something is to be quoted");
        }
        return new Expectation(id, text(row, "q"), optional(row, "kind"), wanted, texts(row, "speaker"), answerable,
                texts(row, "never"), texts(row, "stale"), check(row), notBy(row));
    }

    private JsonNode parsed(String line) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private List<Place> places(JsonNode gold) {
        if (!gold.isMissingNode() && !gold.isArray()) {
            throw new IllegalArgumentException("\"gold\" is no list");
        }
        var places = new ArrayList<Place>();
        gold.forEach(one -> places.add(place(one)));
        return places;
    }

    private Place place(JsonNode gold) {
        String file = text(gold, "file");
        var place = new Place(file, new Span(gold.path("start").asInt(-1), gold.path("end").asInt(-1)));
        try {
            String text = originals.of(file).text();
            if (place.span().end() > text.codePointCount(0, text.length())) {
                throw new IllegalArgumentException(file + " ends before " + place.span().end());
            }
            return place;
        } catch (IOException e) {
            throw new IllegalArgumentException("the corpus has no text " + file, e);
        }
    }

    private static @Nullable Check check(JsonNode row) {
        String verdict = optional(row, "verdict");
        return verdict == null
                ? null
                : new Check(verdict, row.path("true_text").asText(""), row.path("true_speaker").asText(""));
    }

    private static @Nullable Miscredit notBy(JsonNode row) {
        JsonNode miscredit = row.path("never_as_speaker");
        return miscredit.isMissingNode() || miscredit.isNull()
                ? null
                : new Miscredit(text(miscredit, "speaker"), text(miscredit, "text"));
    }

    private static boolean flag(JsonNode row, String key, boolean otherwise) {
        JsonNode value = row.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new IllegalArgumentException("\"" + key + "\" is neither true nor false");
        }
        return value.asBoolean(otherwise);
    }

    /** A text, or a list of texts. */
    private static List<String> texts(JsonNode row, String key) {
        JsonNode value = row.path(key);
        var texts = new ArrayList<String>();
        if (value.isArray()) {
            value.forEach(one -> texts.add(plain(one, key)));
        } else if (!value.isMissingNode() && !value.isNull()) {
            texts.add(plain(value, key));
        }
        return texts;
    }

    private static @Nullable String optional(JsonNode row, String key) {
        return row.path(key).isMissingNode() || row.path(key).isNull() ? null : text(row, key);
    }

    private static String text(JsonNode row, String key) {
        return plain(row.path(key), key);
    }

    private static String plain(JsonNode value, String key) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("\"" + key + "\" is not text");
        }
        return value.asText();
    }
}
