package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Sources.Source;
import onrecord.answer.Answer.Sources.Voice;
import onrecord.answer.Quotation;
import onrecord.chat.Gate;
import onrecord.chat.HostileAnswers;
import onrecord.chat.InContext;
import onrecord.chat.Links;
import onrecord.chat.Pages;
import onrecord.chat.Samples;
import onrecord.corpus.Document;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random answers from documents that hold whatever hurts. More of them: {@code mvn test
 * -Dslack.answers=10000}.
 */
class HostileAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Links links = new Links(Path.of("docs"));
    private final Pages<SlackMessage> pages = new Pages<>(new Gate(Samples.unchanged()), new SlackRenderer(links));

    static LongStream seeds() {
        // The last one filled a message with addresses and titles alone.
        return LongStream.concat(LongStream.range(0, Long.getLong("slack.answers", 2_000)), LongStream.of(9_587));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void staysWithinSlacksLimitsAndLosesNoLetter_whateverTheAnswer(long seed) throws JsonProcessingException {
        var random = new Random(seed);
        var hostile = new HostileAnswers(random, HostileAnswers.ORDINARY);
        Answer answer = hostile.answer();
        // Documents are told of, and not quoted.
        int all = answer.quotations().size();
        int from = 0;
        do {
            Pages.Page<SlackMessage> page = pages.page(Samples.turn(answer, hostile.words(30)), "key", from,
                    random.nextBoolean());
            assertLimits(page.message());
            assertEquals(List.of(), page.reply().withheld());
            assertEquals(page.next() - from, page.reply().shown().size());
            assertEquals(HostileAnswers.expected(page.reply()),
                    HostileAnswers.flat(new SlackRenderer(links).quoted(page.message())));
            assertEquals(all, page.next() + page.rest());
            assertTrue(page.next() > from || all == 0);
            from = page.next();
        } while (from < all);
    }

    @ParameterizedTest
    @MethodSource("few")
    void countsEveryDocumentAndQuotesNone_whateverItsName(long seed) throws JsonProcessingException {
        var random = new Random(seed);
        var hostile = new HostileAnswers(random, HostileAnswers.ORDINARY);
        List<Source> sources = IntStream.range(0, 1 + random.nextInt(60))
                .mapToObj(i -> hostile.source(hostile.quotation())).toList();
        var answer = new Answer.Sources(hostile.question(), sources, List.of(new Voice(hostile.words(20), 3)));
        SlackMessage message = pages.page(Samples.turn(answer), "key", 0, random.nextBoolean()).message();
        assertLimits(message);
        JsonNode blocks = JSON.readTree(message.json());
        int named = blocks.findParent("style").path("elements").size();
        int rest = sources.size() - named;
        assertTrue(named > 0 && rest >= 0, message::json);
        assertTrue(rest == 0 || message.text().lines().anyMatch((rest + " more")::equals), message::text);
        assertEquals(List.of(), new SlackRenderer(links).quoted(message));
    }

    @ParameterizedTest
    @MethodSource("few")
    void showsWordsInContextWithinTheLimits_whateverStandsAroundThem(long seed) throws JsonProcessingException {
        var random = new Random(seed);
        var hostile = new HostileAnswers(random, HostileAnswers.ORDINARY);
        Quotation quotation = hostile.quotation();
        Document source = quotation.excerpt().source();
        var passage = new Passage(new Span(0, source.text().length()),
                Passage.Kind.PARAGRAPH, null,
                List.of(new Span(0, 5), quotation.excerpt().span(), new Span(source.text().length() - 4,
                        source.text().length())));
        var reading = new Reading(source, List.of(passage), List.of(), List.of());
        var turn = InContext.turn(Samples.turn(hostile.answer()), quotation, reading);
        var passed = new Gate(Samples.unchanged()).pass(turn, new ContextRenderer(links, quotation));
        assertLimits(passed.message());
        assertEquals(1, passed.reply().shown().size());
    }

    static LongStream few() {
        return LongStream.range(0, Math.max(1, Long.getLong("slack.answers", 2_000) / 5));
    }

    private static void assertLimits(SlackMessage message) throws JsonProcessingException {
        String json = message.json();
        assertTrue(json.length() + message.text().length() <= 12_000, () -> String.valueOf(json.length()));
        JsonNode blocks = JSON.readTree(json);
        assertTrue(blocks.size() <= 50 && !blocks.isEmpty(), json);
        blocks.forEach(block -> assertBlock(block, 0));
        assertWhole(json + message.text());
        assertFalse(message.text().matches("(?s).*[<>].*"), message::text);
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

    private static void assertWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean low = Character.isLowSurrogate(text.charAt(i));
            boolean afterHigh = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            assertEquals(afterHigh, low, "half a character at " + i);
        }
    }
}
