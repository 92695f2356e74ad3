package onrecord.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import onrecord.chat.Visible;
import org.jspecify.annotations.Nullable;

/** A scorecard for programs: one line of JSON. */
public final class ScorecardJson {

    private static final double THOUSAND = 1e3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ScorecardJson() {
    }

    /** The scorecard, with this many of the misses at the most; what cannot be said of the set is null. */
    public static String line(Scorecard card, int misses) {
        ObjectNode out = JSON.createObjectNode();
        for (Figure figure : Figure.values()) {
            out.put(figure.key(), card.of(figure));
        }
        out.put("misquotes", card.misquotes());
        out.put("misattributions", card.misattributions());
        out.put("auc", rounded(card.auc()));
        out.put("refusedAt95", rounded(card.refusedAt95()));
        out.put("medianFirstExcerpt", card.medianLength().isEmpty() ? null : card.medianLength().getAsInt());
        out.put("p50Millis", rounded(OptionalDouble.of(card.within(0.5))));
        out.put("p95Millis", rounded(OptionalDouble.of(card.within(0.95))));
        ArrayNode missed = out.putArray("misses");
        card.misses().stream().limit(misses).forEach(miss -> put(missed.addObject(), miss));
        try {
            return Visible.json(JSON.writeValueAsString(out));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write " + out, e);
        }
    }

    private static void put(ObjectNode out, Miss miss) {
        out.put("id", miss.id());
        out.put("question", miss.question());
        out.put("why", miss.why());
        ArrayNode quoted = out.putArray("quoted");
        miss.quoted().forEach(one -> {
            ObjectNode words = quoted.addObject().put("quote", one.quote()).put("file", one.file());
            ArrayNode speakers = words.putArray("speakers");
            one.speakers().forEach(speakers::add);
        });
    }

    private static @Nullable Double rounded(OptionalDouble value) {
        return value.isEmpty() ? null : Math.rint(value.getAsDouble() * THOUSAND) / THOUSAND;
    }
}
