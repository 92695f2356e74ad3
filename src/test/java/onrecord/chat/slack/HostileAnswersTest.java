package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Sources.Source;
import onrecord.answer.Answer.Sources.Voice;
import onrecord.answer.Edit;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.answer.Quotation;
import onrecord.answer.Remark;
import onrecord.answer.Verdict;
import onrecord.chat.Captions;
import onrecord.chat.Claim;
import onrecord.chat.Gate;
import onrecord.chat.InContext;
import onrecord.chat.Links;
import onrecord.chat.Pages;
import onrecord.chat.Samples;
import onrecord.corpus.Attribution;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random answers from documents that hold whatever hurts. More of them: {@code mvn test
 * -Dslack.answers=10000}.
 */
class HostileAnswersTest {

    private static final String[] BITS = {"word", "Iran", "*bold*", "_it_", "~gone~", "`code`", "```", ":smile:",
        ":+1:",
        "10:30:15", "<!channel>", "<!here|here>", "<@U123>", "<#C1|general>", "<https://x.example|y>", "&", "&amp;",
        "&lt;!channel&gt;", "<", ">", "|", "\"", "\\", "“", "”", "” …", "·", " · ", ", own words", "\n", "\n\n", "\r\n",
        "\u2028", "\u202eevil", "\u200b", "\u2060", "\ufeff", "\u0000", "\u001b[1m", "\u05e9\u05dc\u05d5\u05dd",
        "\u0645\u0631\u062d\u0628\u0627", "e\u0301", "😀", "👩‍👩‍👧", "日本語", "The speaker is named in", "http://a.b",
        "@everyone",
        "#general", ">>> quote", "1. item", "- item", "{{x}}", "%s", "␣"};

    private static final List<Verdict> VERDICTS = List.of(Verdict.values());
    private static final List<Speech> SPEECH = List.of(Speech.values());

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
        Answer answer = answer(random);
        // Documents are told of, and not quoted.
        int all = answer.quotations().size();
        int from = 0;
        do {
            Pages.Page<SlackMessage> page = pages.page(Samples.turn(answer, words(random, 30)), "key", from,
                    random.nextBoolean());
            assertLimits(page.message());
            assertEquals(List.of(), page.reply().withheld());
            assertEquals(page.next() - from, page.reply().shown().size());
            assertEquals(expected(page), flat(new SlackRenderer(links).quoted(page.message())));
            assertEquals(all, page.next() + page.rest());
            assertTrue(page.next() > from || all == 0);
            from = page.next();
        } while (from < all);
    }

    @ParameterizedTest
    @MethodSource("few")
    void countsEveryDocumentAndQuotesNone_whateverItsName(long seed) throws JsonProcessingException {
        var random = new Random(seed);
        List<Source> sources = IntStream.range(0, 1 + random.nextInt(60))
                .mapToObj(i -> source(random, quotation(random))).toList();
        var answer = new Answer.Sources(question(random), sources, List.of(new Voice(words(random, 20), 3)));
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
        Quotation quotation = quotation(random);
        Document source = quotation.excerpt().source();
        var passage = new Passage(new Span(0, source.text().length()),
                Passage.Kind.PARAGRAPH, null,
                List.of(new Span(0, 5), quotation.excerpt().span(), new Span(source.text().length() - 4,
                        source.text().length())));
        var reading = new Reading(source, List.of(passage), List.of(), List.of());
        var turn = InContext.turn(Samples.turn(answer(random)), quotation, reading);
        var passed = new Gate(Samples.unchanged()).pass(turn, new ContextRenderer(links, quotation));
        assertLimits(passed.message());
        assertEquals(1, passed.reply().shown().size());
    }

    static LongStream few() {
        return LongStream.range(0, Math.max(1, Long.getLong("slack.answers", 2_000) / 5));
    }

    /** Without hidden characters and with single spaces: what a reader could tell apart. */
    private static List<String> flat(List<Claim> claims) {
        return claims.stream().map(claim -> flat(claim.credit()) + ": " + flat(claim.words())).toList();
    }

    private static String flat(String text) {
        return text.codePoints()
                .filter(c -> c != 0x2423 && !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t')
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .mapToObj(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? " " : Character.toString(c))
                .collect(Collectors.joining()).replaceAll(" +", " ").strip();
    }

    private static List<String> expected(Pages.Page<SlackMessage> page) {
        var expected = new ArrayList<Claim>();
        page.reply().shown().forEach(shown -> {
            expected.add(new Claim(Captions.credit(shown.quotation()), shown.part().text()));
            Excerpt naming = shown.naming();
            if (naming != null) {
                expected.add(new Claim(Claim.NAMING, naming.text()));
            }
        });
        return flat(expected);
    }

    private static Answer answer(Random random) {
        Question question = question(random);
        List<Quotation> some = IntStream.range(0, 1 + random.nextInt(7)).mapToObj(i -> quotation(random)).toList();
        return switch (random.nextInt(10)) {
            case 0 -> new Answer.NotFound(question, 0, words(random, 60), some.subList(0, some.size() / 2));
            case 1 -> new Answer.Help(question, words(random, 20));
            case 2 -> new Answer.Comparison(question, 0.9, List.of(side(random, some),
                    side(random, List.of(quotation(random)))));
            case 3 -> new Answer.Timeline(question, 0.9, some.stream().map(Answer.Timeline.Entry::new).toList());
            case 4 -> new Answer.Checked(question, 1, VERDICTS.get(random.nextInt(VERDICTS.size())),
                    words(random, 60), some, edits(random, some.getFirst()));
            case 5 -> new Answer.Sources(question, some.stream().map(one -> source(random, one)).toList(),
                    List.of(new Voice(words(random, 20), random.nextInt(9))));
            default -> new Answer.Quoted(question, 0.9, some);
        };
    }

    private static Question question(Random random) {
        return new Question(words(random, 100), Kind.STATEMENT, List.of(), words(random, 20), words(random, 40));
    }

    private static Source source(Random random, Quotation quotation) {
        return new Source(quotation.excerpt().source(), random.nextInt(9),
                List.of(words(random, 20), words(random, 9)));
    }

    private static Answer.Comparison.Side side(Random random, List<Quotation> some) {
        return new Answer.Comparison.Side(new Question.Asked("A" + words(random, 6), Set.of()), some);
    }

    private static List<Edit> edits(Random random, Quotation quotation) {
        return List.of(new Edit.Same(quotation.excerpt()), new Edit.PutIn(words(random, 30)),
                new Edit.LeftOut(quotation.excerpt()));
    }

    private static Quotation quotation(Random random) {
        int most = random.nextInt(20) == 0 ? 10_000 : 500;
        String words = "x" + cut(words(random, 1 + random.nextInt(random.nextInt(20) == 0 ? 3_000 : 100)), most) + "y";
        String text = "Named " + words + " End.";
        var citation = new Citation("T" + words(random, 12), random.nextBoolean() ? words(random, 8) : null,
                random.nextBoolean() ? LocalDate.of(2030, 1, 2) : null, url(random));
        Document document = Samples.document("notes/a b.txt", text, citation);
        Excerpt excerpt = document.excerpt(new Span(6, 6 + words.length()));
        List<Excerpt> also = IntStream.range(0, random.nextInt(6)).mapToObj(i -> excerpt).toList();
        return new Quotation(excerpt, credit(random), also, remarks(random, excerpt));
    }

    private static List<Remark> remarks(Random random, Excerpt excerpt) {
        LocalDate day = LocalDate.of(2030, 1, 2);
        List<Remark> all = List.of(new Remark.When(excerpt, day, day), new Remark.When(excerpt, day, day.plusDays(6)),
                new Remark.Superseded(day, day.plusDays(1)), new Remark.Newest(day, day.plusYears(9)),
                new Remark.Published(day), new Remark.Interpreted(), new Remark.Prepared());
        return all.stream().filter(any -> random.nextInt(4) == 0).toList();
    }

    private static @Nullable URI url(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> URI.create("https://docs.example/a?b=1&c=*x*&d=_y_:z:#frag");
            default -> URI.create("https://docs.example/" + "long/".repeat(random.nextInt(600)));
        };
    }

    private static @Nullable Attribution credit(Random random) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        List<Speaker> speakers = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> new Speaker("N" + words(random, 3).replace(", own words", "")))
                .toList();
        boolean inferred = random.nextBoolean();
        return new Attribution(speakers, SPEECH.get(random.nextInt(SPEECH.size())), new Span(0, 5), inferred,
                inferred ? new Span(0, 5) : null);
    }

    private static String words(Random random, int most) {
        String glue = random.nextBoolean() ? " " : "";
        return Stream.generate(() -> BITS[random.nextInt(BITS.length)]).limit(1 + random.nextInt(most))
                .collect(Collectors.joining(glue));
    }

    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
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
