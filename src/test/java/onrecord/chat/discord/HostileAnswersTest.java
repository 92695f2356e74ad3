package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import onrecord.answer.Quotation;
import onrecord.chat.HostileAnswersContract;

/**
 * Random answers from documents that hold whatever hurts. More of them: {@code mvn test
 * -Ddiscord.answers=10000}.
 */
class HostileAnswersTest extends HostileAnswersContract<DiscordMessage> {

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

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("discord.answers", 300));
    }

    static LongStream few() {
        return seeds();
    }

    @Override
    protected DiscordRenderer renderer() {
        return new DiscordRenderer(links);
    }

    @Override
    protected ContextRenderer inContext(Quotation marked) {
        return new ContextRenderer(links, marked);
    }

    @Override
    protected List<String> bits() {
        return BITS;
    }

    /** Also by Discord's library, which refuses what Discord would refuse. */
    @Override
    protected void assertTaken(DiscordMessage message) {
        assertTrue(message.fits(), message::toString);
        assertWhole(Wire.create(message).toData().toString());
    }
}
