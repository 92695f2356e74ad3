package onrecord.reading;

import static onrecord.reading.Shown.markdown;
import static onrecord.reading.Shown.quotable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How Markdown is read. */
class MarkdownTest {

    @Test
    void readsTheVisibleWords() {
        assertEquals(
                List.of("HEADING Ferry talks", "PARAGRAPH Chair: I am for the wider pier. (Laughter)",
                        "BLOCK_QUOTE Not checked.",
                        "ITEM one plank", "ITEM two nails", "HEADING On the pier",
                        "PARAGRAPH It is wet & cold, see the list."),
                markdown("""
                        # Ferry talks

                        **Chair:** I am for the *wider* pier. *(Laughter)*

                        > Not checked.

                        - one plank
                        - two `nails`

                        On the pier
                        ---

                        It is wet &amp; cold, see [the list](list.md).
                        """));
    }

    @Test
    void readsRowsOfATableAsItems() {
        assertEquals(List.of("ITEM Part | Metres", "ITEM Pier | 90"),
                markdown("| Part | Metres |\n|---|---|\n| Pier | 90 |\n"));
    }

    @Test
    void readsNoFrontMatter() {
        assertEquals(List.of("HEADING Ferry talks", "PARAGRAPH It met."),
                markdown("---\ntitle: Ferry\ndate: 2025-06-02\n---\n# Ferry talks\n\nIt met.\n"));
    }

    @Test
    void partsTurnsOnFollowingLines() {
        assertEquals(
                List.of("PARAGRAPH Chair: Why did it not sail?",
                        "PARAGRAPH Moe: No propeller, and nobody to lend us one."),
                markdown("**Chair:** Why did it not sail?\n**Moe:** No propeller, and nobody\nto lend us one.\n"));
    }

    @Test
    void readsNoHtmlThatABrowserWouldHide() {
        assertEquals(List.of("Hi there. It met."),
                quotable(Format.MARKDOWN,
                        "Hi <script>alert(1)</script>there. <b>It</b> met.\n\n<style>\np{}\n</style>\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "[", "*a ", "- ", "![", "**", "`", "<b>", "1. ", "_", "\\", "](", "| "})
    void survivesAnyDepth(String mark) {
        String words = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> String.join(" ", markdown(mark.repeat(20_000) + "\n\nIt met.\n")));
        assertEquals("It met.", words.substring(words.length() - 7));
    }
}
