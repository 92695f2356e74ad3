package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(strings = {"*a*", "**b**", "_c_", "__d__", "~~e~~", "||f||", "`g`", "```h```", "<@1>", "<#2>",
        "<:a:3>",
        ":smile:", "[a](https://b.example)", "# head", "-# small", "- item", "+ item", "1. item", "2) item", "> quote",
        ">>> all", "https://c.example/a_b_c", "@everyone", "\\*", "\\", "¯\\_(ツ)_/¯", "10:30", "a - b", "3.5", "C#",
        "x < y > z"})
    void isReadAsItWasWritten(String text) {
        assertEquals(text, Markdown.seen(Markdown.escaped(text)));
    }

    @Test
    void takesNoSignForALetterThatDiscordTakesForMarkup() {
        assertEquals("a b c", Markdown.seen("a **b** c"));
        assertEquals("a b c", Markdown.seen("a _b_ c"));
        assertEquals("a b c", Markdown.seen("a ||b|| c"));
        assertEquals("a  c", Markdown.seen("a <@1> c"));
        assertEquals("a  c", Markdown.seen("a :b: c"));
        assertEquals("b", Markdown.seen("[b](https://c.example)"));
        assertEquals("b", Markdown.seen("# b"));
        assertEquals("b", Markdown.seen("1. b"));
    }

    @Test
    void keepsTheLettersOfOrdinaryTextAsTheyAre() {
        assertEquals("At 10 sharp, Mr. Low (42) said: no - never!", Markdown.escaped(
                "At 10 sharp, Mr. Low (42) said: no - never!"));
    }

    @Test
    void endsNoAddressAtABracketOfItsOwn() {
        assertEquals("[a](https://b.example/c_%28d%29)", Markdown.link("https://b.example/c_(d)", "a"));
    }
}
