package onrecord.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.answer.Answer;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.answer.Quotation;
import org.jspecify.annotations.Nullable;

/** Part of a list of statements as JSON, for programs: each as {@link StatementJson} writes it. */
public final class StatementsRenderer implements Renderer<String> {

    private final ObjectMapper json = new ObjectMapper();
    private final StatementJson statements = new StatementJson();
    private final int total;
    private final int from;
    private final @Nullable Integer next;

    /**
     * @param total how many there are in the whole list
     * @param from how many come before these
     * @param next how many come before the next part; null if this is the last
     */
    public StatementsRenderer(int total, int from, @Nullable Integer next) {
        this.total = total;
        this.from = from;
        this.next = next;
    }

    /** Statements on their way to a reader: they are proved like an answer, though nobody asked a question. */
    public static Turn turn(List<Quotation> quotations) {
        var nothing = new Question("", Kind.KEYWORD, List.of(), "", "");
        Answer answer = quotations.isEmpty()
                ? new Answer.NotFound(nothing, 0, "", List.of())
                : new Answer.Quoted(nothing, 1, quotations);
        return new Turn(answer, List.of(), Duration.ZERO);
    }

    @Override
    public Measure measure() {
        return Measure.WHOLE;
    }

    @Override
    public String render(Reply reply) {
        return "{\"total\":" + total + ",\"from\":" + from + ",\"next\":" + next + ",\"statements\":"
                + list(reply.shown().stream()
                        .map(one -> statements.of(one.part(), one.quotation().credit())).toList())
                + (reply.withheld().isEmpty()
                        ? ""
                        : ",\"withheld\":" + list(reply.withheld().stream()
                                .map(statements::withheld).toList()))
                + "}";
    }

    private static String list(List<String> objects) {
        return objects.stream().collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public String notice(String text) {
        try {
            return Visible.json(json.writeValueAsString(json.createObjectNode().put("error", text)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write " + text, e);
        }
    }

    @Override
    public List<Claim> quoted(String message) {
        try {
            var claims = new ArrayList<Claim>();
            for (JsonNode statement : json.readTree(message).path("statements")) {
                claims.add(JsonRenderer.claim(statement));
            }
            return claims;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not the JSON of statements", e);
        }
    }
}
