package onrecord.reading;

import static onrecord.reading.Shown.html;
import static onrecord.reading.Shown.quotable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a web page is read. */
class HtmlTest {

    @Test
    void readsWhatAReaderSees() {
        assertEquals(
                List.of("HEADING Ferry talks end", "PARAGRAPH The council of Varn met.", "BLOCK_QUOTE It is late.",
                        "HEADING On the pier", "ITEM One plank", "ITEM Two nails", "ITEM Length 90 metres"),
                html("<h1>Ferry talks end</h1><p>The <b>council</b>\n   of <a href=x>Varn</a> met.</p><blockquote><p>It is late.</p>"
                        + "</blockquote><h2>On the pier</h2><ul><li>One plank<li><p>Two nails</p></ul>"
                        + "<table><tr><th>Length<td>90 metres</table>"));
    }

    @Test
    void readsNoScript() {
        assertEquals(List.of("PARAGRAPH Hi"), html("<p onclick=x>Hi<script>alert(1)</script></p>"));
    }

    @Test
    void decodesEntitiesOnceAndKeepsEveryCharacter() {
        assertEquals(List.of("PARAGRAPH AT&T\u00A0said \u202Ex &amp; y"),
                html("<p>AT&amp;T&nbsp;said &#x202e;x &amp;amp; y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>“Borrow more,” said Moe.</script>", "<style>p{}</style>", "<noscript>Switch on scripts.</noscript>",
        "<template><p>No.</p></template>", "<p hidden>No.</p>", "<p aria-hidden=true>No.</p>",
        "<p style='display: none'>No.</p>",
        "<!-- No. -->", "<svg><text>No.</text></svg>", "<nav><a href=x>Start</a> <p>No way.</p></nav>",
        "<footer><p>Reproduction is welcome.</p></footer>", "<aside><p>“It is late.”</p></aside>",
        "<figure><img alt='No.'><figcaption>The pier in the rain.</figcaption></figure>",
        "<div id=consent><p>This site keeps small files.</p></div>",
        "<div class='cookie-banner'><p>Do you agree?</p></div>",
        "<div class=shareTools><p>Tell a friend.</p></div>", "<div role=navigation><p>Go home.</p></div>",
        "<div class='related-stories'><p>Three piers fell.</p></div>", "<form><p>Your name, please.</p></form>",
        "<ul><li><a href=x>Three piers that fell into the sea.</a></ul>", "<h2>Read next</h2><ul><li>Three piers</ul>",
        "<p class=newsletter>Get Low Tide.</p>", "<button>Agree</button>"})
    void quotesNothingAroundTheText(String around) {
        assertEquals(List.of("The council met."),
                quotable(Format.HTML,
                        "<body><main><h1>Ferry talks end</h1><p>The council met.</p>" + around + "</main>"));
        assertEquals(List.of("The council met."),
                quotable(Format.HTML,
                        "<body>" + around + "<main><h1>Ferry talks end</h1><p>The council met.</p></main>"));
    }

    @Test
    void keepsTheHeadOfAnArticle() {
        assertEquals(
                List.of("BOILERPLATE Varn Post", "HEADING Ferry talks end", "PARAGRAPH Varn, 2 June 2025",
                        "PARAGRAPH It met."),
                html("<header><p>Varn Post</p></header><article><header><h1>Ferry talks end</h1><p>Varn, 2 June 2025</p></header>"
                        + "<p>It met.</p></article>"));
    }

    @Test
    void quotesAPageThatIsNamedLikeAMenuThroughout() {
        assertEquals(List.of("The council met."),
                quotable(Format.HTML, "<div class=menu><p>The council met.</p></div>"));
    }

    @Test
    void quotesTheTextWhateverItIsCalled() {
        assertEquals(List.of("The council met and heard that the ferry had not sailed."),
                quotable(Format.HTML,
                        "<h1>Ferry talks</h1><div class='page share'><p>The council met and heard that the ferry had not "
                                + "sailed.</p></div>"));
    }

    @Test
    void quotesAPageThatStandsInAForm() {
        assertEquals(List.of("The council met."),
                quotable(Format.HTML, "<form><h1>Ferry talks end</h1><p>The council met.</p></form>"));
    }

    @Test
    void takesABoldLineForAHeading() {
        assertEquals(List.of("PARAGRAPH It met.", "HEADING On the pier", "PARAGRAPH It is wet."),
                html("<p>It met.</p><p><strong>On the pier</strong></p><p>It is wet.</p>"));
    }

    @Test
    void partsTurnsAtLineBreaks() {
        assertEquals(List.of("PARAGRAPH Q: Why?", "PARAGRAPH A: Because.", "PARAGRAPH Harbour Office\n9 Quay"),
                html("<p>Q: Why?<br>A: Because.<br><br>Harbour Office<br>9 Quay</p>"));
    }

    @Test
    void readsPreformattedLinesAsTheyStand() {
        assertEquals(List.of("PARAGRAPH MAYOR LO: Why?", "PARAGRAPH CAPTAIN MOE: No."),
                html("<pre>MAYOR LO: Why?\nCAPTAIN MOE: No.\n</pre>"));
    }

    @Test
    void takesTheTitleFromTheHeadingOrTheHead() {
        assertEquals("Ferry talks end",
                Shown.read(Format.HTML, "<title>Ferry - Varn Post</title><h1>Ferry  talks end</h1><p>It met.")
                        .document().citation()
                        .title());
        assertEquals("Ferry - Varn Post",
                Shown.read(Format.HTML, "<title>Ferry - Varn Post</title><p>It met.").document().citation().title());
    }

    @Test
    void survivesAnyDepth() {
        assertEquals(List.of("Deep."), quotable(Format.HTML, "<div>".repeat(100_000) + "<p>Deep."));
        assertEquals(List.of("Deep."), quotable(Format.HTML, "<blockquote><b><nav>".repeat(30_000) + "</nav>Deep."));
    }

    @Test
    void expandsNoEntityOfThePage() {
        List<String> read = html("<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><x>&b; there</x>");
        assertFalse(String.join("", read).contains("aa"), read::toString);
    }

    @Test
    void opensNoOtherFile(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "hunter2");
        List<String> read = html(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><x>&e; there</x><iframe src=\""
                        + secret.toUri() + "\"></iframe><p>It met.</p>");
        assertTrue(read.contains("PARAGRAPH It met."), read::toString);
        assertFalse(String.join("", read).contains("hunter2"), read::toString);
    }
}
