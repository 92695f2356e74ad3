package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Sources.Source;
import onrecord.answer.Answer.Sources.Voice;
import onrecord.answer.Quotation;
import onrecord.chat.HostileAnswers;
import onrecord.chat.HostileAnswersContract;
import onrecord.chat.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random answers from documents that hold whatever hurts. More of them: {@code mvn test
 * -Dslack.answers=10000}.
 */
class HostileAnswersTest extends HostileAnswersContract<SlackMessage> {

    private static final ObjectMapper JSON = new ObjectMapper();

    static LongStream seeds() {
        // The last one filled a message with addresses and titles alone.
        return LongStream.concat(LongStream.range(0, Long.getLong("slack.answers", 2_000)), LongStream.of(9_587));
    }

    static LongStream few() {
        return LongStream.range(0, Math.max(1, Long.getLong("slack.answers", 2_000) / 5));
    }

    @Override
    protected SlackRenderer renderer() {
        return new SlackRenderer(links);
    }

    @Override
    protected ContextRenderer inContext(Quotation marked) {
        return new ContextRenderer(links, marked);
    }

    @Override
    protected List<String> bits() {
        return HostileAnswers.ORDINARY;
    }

    @ParameterizedTest
    @MethodSource("few")
    void countsEveryDocumentAndQuotesNone_whateverItsName(long seed) {
        var random = new Random(seed);
        var hostile = new HostileAnswers(random, HostileAnswers.ORDINARY);
        List<Source> sources = IntStream.range(0, 1 + random.nextInt(60))
                .mapToObj(i -> hostile.source(hostile.quotation())).toList();
        var answer = new Answer.Sources(hostile.question(), sources, List.of(new Voice(hostile.words(20), 3)));
        SlackMessage message = pages().page(Samples.turn(answer), "key", 0, random.nextBoolean()).message();
        assertTaken(message);
        JsonNode blocks = read(message.json());
        int named = blocks.findParent("style").path("elements").size();
        int rest = sources.size() - named;
        assertTrue(named > 0 && rest >= 0, message::json);
        assertTrue(rest == 0 || message.text().lines().anyMatch((rest + " more")::equals), message::text);
        assertEquals(List.of(), new SlackRenderer(links).quoted(message));
    }

    @Override
    protected void assertTaken(SlackMessage message) {
        String json = message.json();
        assertTrue(json.length() + message.text().length() <= 12_000, () -> String.valueOf(json.length()));
        JsonNode blocks = read(json);
        assertTrue(blocks.size() <= 50 && !blocks.isEmpty(), json);
        blocks.forEach(block -> assertBlock(block, 0));
        assertWhole(json + message.text());
        assertFalse(message.text().matches("(?s).*[<>].*"), message::text);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertBlock(JsonNode node, int depth) {
        assertTrue(depth < 20);
        String type = node.path("type").asText();
        String text = node.path("text").isTextual() ? node.path("text").asText() : node.at("/text/text").asText();
        int most = switch (type) {
            case "header" -> 150;
            case "button" -> 75;
            default -> 3_000;
        };
        assertTrue(text.length() <= most, () -> type + ": " + text);
        assertTrue(!node.has("text") || !text.isEmpty(), () -> type + " is empty");
        assertTrue(!node.has("value") || node.path("value").asText().length() <= 2_000);
        assertTrue(!type.equals("context") || (node.path("elements").size() <= 10 && !node.path("elements").isEmpty()));
        assertTrue(!type.equals("actions") || node.path("elements").size() <= 25);
        node.forEach(child -> assertBlock(child, depth + 1));
    }
}
