package onrecord.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.answer.Quotation;
import onrecord.answer.Receipt;
import onrecord.corpus.Speech;
import org.jspecify.annotations.Nullable;

/**
 * An answer as one line of JSON, for programs. Quotations are whole and exact, hidden characters
 * included, which are written as escapes.
 *
 * <p>Beside what every answer has, {@code notes} and {@code withheld} stand where there are any.
 */
public final class JsonRenderer implements Renderer<String> {

    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;

    private final ObjectMapper json;
    private final JsonExcerpts excerpts;
    private final JsonOutcomes outcomes;
    private final @Nullable String id;

    /** For answers to questions that have no id of their own. */
    public JsonRenderer(Links links) {
        this(new ObjectMapper(), new JsonExcerpts(links), null);
    }

    private JsonRenderer(ObjectMapper json, JsonExcerpts excerpts, @Nullable String id) {
        this.json = json;
        this.excerpts = excerpts;
        this.outcomes = new JsonOutcomes(excerpts);
        this.id = id;
    }

    /** The same for the answer to the question of this id, or of none. */
    public JsonRenderer withId(@Nullable String questionId) {
        return new JsonRenderer(json, excerpts, questionId);
    }

    @Override
    public Measure measure() {
        return Measure.WHOLE;
    }

    @Override
    public String render(Reply reply) {
        Question question = reply.answer().question();
        ObjectNode out = json.createObjectNode();
        out.put("id", id);
        out.put("question", question.text());
        reading(out.putObject("reading"), question);
        out.put("verdict", reply.verdict());
        out.put("confidence", Math.rint(reply.answer().confidence() * MILLION) / MILLION);
        boolean answers = reply.answer().answers();
        fill(out.putArray("excerpts"), answers ? bestFirst(reply) : List.of());
        fill(out.putArray("nearest"), answers ? List.of() : reply.shown());
        outcomes.put(out, reply);
        rare(out, reply);
        out.put("elapsedMillis", Math.rint(reply.turn().took().toNanos() / THOUSAND) / THOUSAND);
        return line(out);
    }

    @Override
    public String notice(String text) {
        return line(json.createObjectNode().put("id", id).put("error", text));
    }

    @Override
    public List<Claim> quoted(String message) {
        try {
            JsonNode read = json.readTree(message);
            var claims = new ArrayList<Claim>();
            JsonOutcomes.laidOut(read).forEach(one -> claims.add(claim(one)));
            return claims;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not the JSON of an answer", e);
        }
    }

    /** What an object of our JSON that holds a quotation tells its reader. */
    static Claim claim(JsonNode excerpt) {
        String speech = excerpt.path("speech").asText();
        Speech how = speech.equals(JsonExcerpts.NOBODY) ? null : Speech.valueOf(speech.toUpperCase(Locale.ROOT));
        String speaker = excerpt.path("speaker").isNull() ? null : excerpt.path("speaker").asText();
        return new Claim(Captions.credit(speaker, how), excerpt.path("quote").asText());
    }

    private static void reading(ObjectNode out, Question question) {
        out.put("kind", question.kind().label());
        ArrayNode speakers = out.putArray("speakers");
        question.asked().forEach(asked -> speakers.add(asked.name()));
        out.put("topic", question.topic());
        out.put("line", question.line());
    }

    /** Read in the order of a comparison's sides, offered in the order of worth. */
    private static List<Reply.Shown> bestFirst(Reply reply) {
        List<Quotation> best = reply.answer().quotations();
        return best.stream()
                .flatMap(
                        one -> reply.shown().stream().filter(shown -> shown.quotation().excerpt().equals(one.excerpt()))
                                .limit(1))
                .toList();
    }

    private void fill(ArrayNode out, List<Reply.Shown> shown) {
        shown.forEach(one -> excerpts.put(out.addObject(), one));
    }

    private static void put(ObjectNode out, Receipt receipt) {
        out.put("documents", receipt.documents());
        out.put("from", receipt.first() == null ? null : receipt.first().toString());
        out.put("to", receipt.last() == null ? null : receipt.last().toString());
        ArrayNode words = out.putArray("words");
        receipt.words().forEach(count -> words.addObject().put("word", count.word())
                .put("documents", count.documents()).put("sentences", count.sentences()));
        Receipt.Refused refused = receipt.refused();
        if (refused != null) {
            ObjectNode nearest = out.putObject("nearest");
            ArrayNode lacks = nearest.putArray("lacks");
            refused.lacks().forEach(lacks::add);
            nearest.put("speaker", refused.speaker());
        }
    }

    private void rare(ObjectNode out, Reply reply) {
        if (reply.answer() instanceof Answer.NotFound none && none.receipt() != null) {
            put(out.putObject("receipt"), none.receipt());
        }
        if (!reply.turn().notes().isEmpty()) {
            ArrayNode notes = out.putArray("notes");
            reply.turn().notes().forEach(notes::add);
        }
        if (!reply.withheld().isEmpty()) {
            ArrayNode withheld = out.putArray("withheld");
            reply.withheld().forEach(one -> JsonExcerpts.put(withheld.addObject(), one));
        }
    }

    private String line(ObjectNode out) {
        try {
            return Visible.json(json.writeValueAsString(out));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write " + out, e);
        }
    }
}
