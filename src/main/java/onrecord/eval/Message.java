package onrecord.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as its reader gets it.
 *
 * @param verdict what came of the question
 * @param confidence from 0 to 1
 * @param excerpts what is quoted as the answer, best first
 * @param nearest what is shown where there is no answer
 */
record Message(String verdict, double confidence, List<Quoted> excerpts, List<Quoted> nearest) {

    private static final Set<String> SILENT = Set.of("not-found", "absent");

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Words in a message.
     *
     * @param speakers who is credited with them; empty for nobody
     * @param file where they are said to stand
     * @param start their first UTF-16 unit there
     * @param end one past their last
     */
    record Quoted(String quote, List<String> speakers, String file, int start, int end) {
    }

    /**
     * Reads the JSON of an answer.
     *
     * @throws UncheckedIOException if it is none
     */
    static Message of(String json) {
        try {
            JsonNode read = JSON.readTree(json);
            return new Message(read.path("verdict").asText(), read.path("confidence").asDouble(),
                    quoted(read.path("excerpts")), quoted(read.path("nearest")));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not the JSON of an answer: " + json, e);
        }
    }

    /** Whether something is quoted as the answer. */
    boolean answered() {
        return !excerpts.isEmpty() && !SILENT.contains(verdict);
    }

    /** The first words quoted as the answer, if any are. */
    @Nullable
    Quoted first() {
        return answered() ? excerpts.getFirst() : null;
    }

    /** All words in it. */
    Stream<Quoted> all() {
        return Stream.concat(excerpts.stream(), nearest.stream());
    }

    private static List<Quoted> quoted(JsonNode list) {
        var all = new ArrayList<Quoted>();
        list.forEach(one -> all.add(new Quoted(one.path("quote").asText(), speakers(one), one.path("file").asText(),
                one.path("start").asInt(), one.path("end").asInt())));
        return all;
    }

    private static List<String> speakers(JsonNode excerpt) {
        var names = new ArrayList<String>();
        excerpt.path("speakers").forEach(name -> names.add(name.asText()));
        return names;
    }
}
