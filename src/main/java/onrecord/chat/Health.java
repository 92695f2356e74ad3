package onrecord.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Whether the program does what it is there for.
 *
 * @param well whether a question asked now gets its answer
 * @param parts how each part is, in the order in which they are shown: "slack" is "connected"; no secrets
 */
public record Health(boolean well, SequencedMap<String, String> parts) {

    public Health {
        parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
    }

    /** The health of both together. */
    public Health and(Health other) {
        var all = new LinkedHashMap<>(parts);
        all.putAll(other.parts);
        return new Health(well && other.well, all);
    }

    /** A health of one part. */
    public static Health of(boolean well, String part, String state) {
        return new Health(well, new LinkedHashMap<>(Map.of(part, state)));
    }
}
