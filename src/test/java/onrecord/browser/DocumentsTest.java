package onrecord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody reads the documents in which words stand. */
@InABrowser
class DocumentsTest {

    private static final String SEED = "/d/000_4a7915fd809b5d26.txt";

    private static final Pattern PLACE = Pattern.compile("#q=(\\d+)-(\\d+)$");

    private static final String HARBOUR = """
            Quennar reopens its harbour

            Minister Ilva Torren said that the harbour "will open on Monday". She added that no ship had been lost.

            Harbour master Odo Brask said: “We counted ‘every’ ship – twice,
            and none was missing.”

            - The ferry runs again, said Mr Brask.
            - The pier \u200b& the <mole> stay closed.
            """;

    @TempDir
    Path folder;

    /** All that is highlighted, as the browser holds it. */
    private static String marked(Page page) {
        return (String) page.evaluate("[...document.querySelectorAll('mark')].map(mark => mark.textContent).join('')");
    }

    private static String place(String address, String text) {
        Matcher place = PLACE.matcher(address);
        assertTrue(place.find(), address);
        return text.substring(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
    }

    private static void select(Page page, String element) {
        page.evaluate("element => getSelection().selectAllChildren(document.querySelector(element))", element);
    }

    /** Selects an element's words, and has the link to them copied. */
    private static String copied(Page page, String element) {
        select(page, element);
        page.locator(".copy button").click();
        assertThat(page.locator("#now")).hasText("The link to these words was copied.");
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    @Test
    void opensAtExactlyTheWordsThatWereQuoted(Visit visit) throws IOException {
        Page page = visit.open("/?q=what+did+Blinken+say+on+Iran%3F");
        Locator context = page.locator(".best .context");
        String quoted = page.locator(".best blockquote").textContent();
        String address = context.getAttribute("href");
        context.click();
        assertThat(page.locator("mark").first()).isInViewport();
        assertThat(page.locator("mark").first()).isFocused();
        assertThat(page.locator("#now")).hasText("Highlighted: Antony Blinken, reported.");
        assertEquals(place(address, Files.readString(Path.of("seeds", "000_4a7915fd809b5d26.txt"))), marked(page));
        assertEquals(quoted, marked(page).replaceAll("\\s+", " "));
        visit.assertAccessible(page);
    }

    @Test
    void opensAtTheWordsWithoutAScript(Visit visit) {
        Page page = visit.openWithoutScripts("/p/James%20Cleverly");
        Locator figure = page.locator("figure").nth(1);
        String words = figure.locator("blockquote").textContent();
        figure.locator("a").click();
        assertThat(page.locator("mark")).hasText(words);
        assertThat(page.locator("mark")).isInViewport();
        page.navigate(visit.address(page.locator("a.voice").first().getAttribute("href")));
        assertThat(page.locator("[aria-current=true]")).containsText("Antony Blinken");
        assertThat(page.locator("article .said.v1")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"23-16, ends before it begins", "5-5, ends before it begins", "a-b, is not written as two numbers",
        "-1-5, is not written as two numbers", "0-99999999, ends before that place",
        "99999999999999999999-1, is not written as two numbers", "'', is not written as two numbers"})
    void saysPolitelyThatALinkLeadsToNoWords(String place, String why, Visit visit) {
        Page page = visit.open(SEED + "#q=" + place);
        assertThat(page.locator("#status")).containsText("so nothing is highlighted");
        assertThat(page.locator("#status")).containsText(why);
        assertThat(page.locator("mark")).hasCount(0);
        page.evaluate("location.hash = 'q=0-13'");
        assertThat(page.locator("mark")).hasText("Washington DC");
        assertThat(page.locator("#status")).isEmpty();
    }

    @Test
    void marksOneSpeakersWordsAtAClick(Visit visit) {
        Page page = visit.open(SEED);
        Locator marked = page.locator("article .said:not(.off)");
        int all = marked.count();
        page.locator("a.voice").nth(1).click();
        assertThat(page.locator("#now")).hasText("Only the words of James Cleverly are marked.");
        assertThat(page.locator("[aria-current=true]")).containsText("James Cleverly");
        int his = marked.count();
        assertTrue(his > 0 && his < all, his + " of " + all);
        assertThat(marked.first()).hasAttribute("title", "James Cleverly, reported");
        page.locator("[data-filter='']").click();
        assertThat(marked).hasCount(all);
    }

    @Test
    void holdsTheTextOfTheFileUnitForUnit(Visit visit) throws IOException {
        String text = HARBOUR.replace("\n", "\r\n") + "old\rlines &#13; &amp; \u0007\n";
        Files.writeString(folder.resolve("crlf.txt"), text);
        try (Site site = Site.over(folder, Map.of()); Visit here = visit.at(site)) {
            Page page = here.open("/d/crlf.txt");
            String shown = text.replace('\u200b', '␣').replace('\u0007', '␣');
            assertEquals(shown, page.evaluate("document.querySelector('article').textContent"));
            String link = copied(page, "article li + li");
            page.navigate(link);
            assertThat(page.locator("mark").first()).isFocused();
            assertEquals(place(link, shown), marked(page));
            assertEquals("- The pier ␣& the <mole> stay closed.", marked(page));
            page.evaluate("location.hash = 'q=5-" + (text.length() - 3) + "'");
            assertThat(page.locator("mark").first()).hasText("ar reopens its harbour");
            assertEquals(shown.substring(5, text.length() - 3), marked(page));
        }
    }

    @Test
    void tellsWhereTheWordsOfALinkAreNow_orThatTheyAreGone(Visit visit) throws IOException {
        Path file = Files.writeString(folder.resolve("harbour.txt"), HARBOUR);
        try (Site site = Site.over(folder, Map.of()); Visit here = visit.at(site)) {
            Page page = here.open("/d/harbour.txt");
            String link = copied(page, "article p:nth-of-type(2)");
            Files.writeString(file, "A correction.\n\n" + HARBOUR + "\n" + "Much later.\n\n".repeat(300) + HARBOUR);
            page.navigate("about:blank");
            page.navigate(link);
            assertThat(page.locator("#status")).containsText("This document has changed since the link was made.");
            assertThat(page.locator("#status a")).hasCount(2);
            assertThat(page.locator("mark").first()).isInViewport();
            String text = Files.readString(file);
            assertEquals(place(page.locator("#status a").first().getAttribute("href"), text), marked(page));
            here.assertAccessible(page);
            here.assertFits(page);
            page.locator("#status a").nth(1).click();
            assertThat(page.locator("#status")).isEmpty();
            assertThat(page.locator("mark").first()).isInViewport();
            assertEquals(place(page.url(), text), marked(page));

            Files.writeString(file, HARBOUR.replace("twice", "once"));
            page.navigate("about:blank");
            page.navigate(link);
            assertThat(page.locator("#status")).containsText("Its words are gone");
            assertThat(page.locator("mark")).hasCount(0);
            assertFalse(page.textContent("main").contains("twice"));
        }
    }

    @Test
    void findsWordsOnTheRightPageOfALongDocument(Visit visit) throws IOException {
        String text = "A paragraph of no interest.\n\n".repeat(20_000) + HARBOUR;
        Files.writeString(folder.resolve("long.txt"), text);
        try (Site site = Site.over(folder, Map.of()); Visit here = visit.at(site)) {
            int start = text.indexOf("We counted");
            Page page = here.open("/d/long.txt#q=" + start + "-" + (start + 10));
            assertThat(page.locator("mark")).hasText("We counted");
            assertThat(page.locator("mark")).isInViewport();
            assertThat(page.locator(".paging").first()).containsText("Page 3 of 3");
            here.assertAccessible(page);
        }
    }

    @ParameterizedTest
    @CsvSource({"document, /d/002_d92a4f0b9e6ee3fe.txt", "words, /d/000_4a7915fd809b5d26.txt#q=813-900",
        "bad-link, /d/000_4a7915fd809b5d26.txt?sha256=abc#q=1",
        "one-speaker, /d/000_4a7915fd809b5d26.txt?speaker=James%20Cleverly",
        "person, /p/James%20Cleverly", "topic, /p/James%20Cleverly?topic=Ukraine", "found, /sources?q=cleverly",
        "none, /people?q=nobody"})
    void canBeReadByEverybodyInAnyWindow(String name, String path, Visit visit) {
        visit.assertReadableInEveryWindow(path, "source-" + name);
    }
}
