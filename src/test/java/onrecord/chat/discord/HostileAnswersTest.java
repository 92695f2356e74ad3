package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import onrecord.answer.Answer;
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
 * -Ddiscord.answers=10000}.
 */
class HostileAnswersTest {

    private static final List<String> BITS = List.of("word", "Iran", "**bold**", "*it*", "__u__", "_it_", "~~gone~~",
            "~",
            "`code`",
            "```", "``", "||spoiler||", "|", ":smile:", ":+1:", "10:30:15", ":", "<@123>", "<@!1>", "<@&2>", "<#3>",
            "<:a:4>",
            "<a:b:5>", "<t:6:R>", "</ask:7>", "<id:guide>", "<https://x.example>", "[text](https://evil.example)", "[",
            "]",
            "(", ")", "](", "https://y.example/a_b_(c)", "http://a.b", "@everyone", "@here", "@", "# head", "#", "## h",
            "### h", "-# small", "- item", "-", "+ item", "+", "* item", "1. item", "2)", "3", ".", "> quote", ">",
            ">>> all",
            "&", "&amp;", "\\", "\\\\", "\\*", "¯\\_(ツ)_/¯", "\"", "“", "”", "·", " · ", ", own words", "\n", "\n\n",
            "\r\n",
            "\n> ", "\n# ", "\u2028", "\u202eevil", "\u200b", "\u2060", "\ufeff", "\u0000", "\u001b[1m",
            "\u05e9\u05dc\u05d5\u05dd", "\u0645\u0631\u062d\u0628\u0627", "e\u0301", "😀", "👩‍👩‍👧", "©", "™", "日本語",
            "The speaker is named in", "{{x}}", "%s", "␣");

    private final Links links = new Links(Path.of("docs"));
    private final DiscordRenderer renderer = new DiscordRenderer(links);
    private final Pages<DiscordMessage> pages = new Pages<>(new Gate(Samples.unchanged()), renderer);

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("discord.answers", 300));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void staysWithinDiscordsLimitsAndLosesNoLetter_whateverTheAnswer(long seed) {
        var random = new Random(seed);
        var hostile = new HostileAnswers(random, BITS);
        Answer answer = hostile.answer();
        int all = answer.quotations().size();
        int from = 0;
        do {
            Pages.Page<DiscordMessage> page = pages.page(Samples.turn(answer, hostile.words(30)), "key", from,
                    random.nextBoolean());
            assertTaken(page.message());
            assertEquals(List.of(), page.reply().withheld());
            assertEquals(page.next() - from, page.reply().shown().size());
            assertEquals(HostileAnswers.expected(page.reply()), HostileAnswers.flat(renderer.quoted(page.message())));
            assertEquals(all, page.next() + page.rest());
            assertTrue(page.next() > from || all == 0);
            from = page.next();
        } while (from < all);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void showsWordsInContextWithinTheLimits_whateverStandsAroundThem(long seed) {
        var hostile = new HostileAnswers(new Random(seed), BITS);
        Quotation quotation = hostile.quotation();
        Document source = quotation.excerpt().source();
        int length = source.text().length();
        var passage = new Passage(new Span(0, length), Passage.Kind.PARAGRAPH, null,
                List.of(new Span(0, 5), quotation.excerpt().span(), new Span(length - 4, length)));
        var reading = new Reading(source, List.of(passage), List.of(), List.of());
        var turn = InContext.turn(Samples.turn(hostile.answer()), quotation, reading);
        var passed = new Gate(Samples.unchanged()).pass(turn, new ContextRenderer(links, quotation));
        assertTaken(passed.message());
        assertEquals(1, passed.reply().shown().size());
    }

    /** Also by Discord's library, which refuses what Discord would refuse. */
    private static void assertTaken(DiscordMessage message) {
        assertTrue(message.fits(), message::toString);
        String body = Wire.create(message).toData().toString();
        for (int i = 0; i < body.length(); i++) {
            boolean afterHigh = i > 0 && Character.isHighSurrogate(body.charAt(i - 1));
            assertEquals(afterHigh, Character.isLowSurrogate(body.charAt(i)), "half a character at " + i);
        }
    }
}
