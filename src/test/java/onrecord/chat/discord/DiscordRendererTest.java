package onrecord.chat.discord;

import static onrecord.chat.Samples.direct;
import static onrecord.chat.Samples.nobodys;
import static onrecord.chat.Samples.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import onrecord.chat.ChatRendererContract;
import onrecord.chat.Links;
import org.junit.jupiter.api.Test;

class DiscordRendererTest extends ChatRendererContract<DiscordMessage> {

    @Override
    protected DiscordRenderer renderer(Links to) {
        return new DiscordRenderer(to);
    }

    @Override
    protected void assertSame(String name, DiscordMessage message) {
        Snapshots.assertSame(DiscordRendererTest.class, name, message);
    }

    @Override
    protected String sent(DiscordMessage message) {
        return message.toString();
    }

    @Override
    protected String signs() {
        return "# **bold** _it_ ~~gone~~ ||x|| `code` :smile: at 10:30 <@1> <:a:2> <t:3:R> [b](https://x.example) @everyone"
                + " https://y.example/a_b > 1. \\* \u202egnp\u200b ␣ 😀 ¯\\_(ツ)_/¯ end.";
    }

    @Test
    void putsNothingButTheKeyIntoButtons() {
        List<Pressable> buttons = page(quoted(direct()), KEY, true).buttons();
        assertEquals(List.of("answer_context:" + KEY, "answer_reading:" + KEY, "answer_share:" + KEY),
                buttons.stream().filter(Pressable.Key.class::isInstance).map(key -> ((Pressable.Key) key).id())
                        .toList());
    }

    @Test
    void hasOnlyALinkWithoutAKey() {
        assertEquals(List.of("See in place"), page(quoted(direct()), "", true).buttons()
                .stream().map(Pressable::label).toList());
    }

    @Test
    void showsTheBestOfALongAnswerAndSaysHowManyMoreThereAre() {
        DiscordMessage message = first(quoted(words("One " + "word ".repeat(300) + "."),
                words("Two " + "word ".repeat(300) + "."), words("Three " + "word ".repeat(300) + "."),
                words("Four " + "word ".repeat(300) + "."), words("Five " + "word ".repeat(300) + ".")));
        assertTrue(message.fits());
        assertTrue(message.buttons().stream().anyMatch(one -> one.label().equals("More (2)")), message::toString);
    }

    @Test
    void findsWordsThatAreNotThoseOfTheDocument() {
        DiscordMessage honest = first(quoted(nobodys()));
        Embed embed = honest.embeds().getFirst();
        var spoilt = new DiscordMessage("", List.of(new Embed("", embed.description().replace("nine days", "ten days"),
                "", embed.colour())), List.of());
        var renderer = new DiscordRenderer(links);
        assertFalse(renderer.quoted(spoilt).equals(renderer.quoted(honest)));
    }
}
