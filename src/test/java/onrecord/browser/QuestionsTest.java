package onrecord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody asks on the page, over the documents that come with the program. */
@InABrowser
class QuestionsTest {

    private static final String IRAN = "what did Blinken say on Iran?";

    private static Locator ask(Page page, String question) {
        int before = page.locator(".turn").count();
        page.locator("#q").fill(question);
        page.locator("#q").press("Enter");
        Locator turn = page.locator(".turn[data-address]").nth(before);
        turn.waitFor();
        return turn;
    }

    @Test
    void answersInTheSameThreadAndKeepsEarlierAnswers(Visit visit) {
        Page page = visit.open("/");
        assertThat(page.locator("#q")).isFocused();
        assertThat(ask(page, IRAN).locator(".best blockquote")).containsText("Iran");
        Locator second = ask(page, "and Cleverly?");
        assertThat(second.locator(".reading .line")).containsText("James Cleverly on Iran");
        assertThat(page.locator(".turn")).hasCount(2);
        assertThat(page).hasURL(Pattern.compile("\\?after=what\\+did\\+Blinken.*&q=and\\+Cleverly"));
        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#q")).hasValue("");
        page.goBack();
        assertThat(page.locator(".turn")).hasCount(1);
        page.goBack();
        assertThat(page.locator(".turn")).hasCount(0);
        assertThat(page.locator("#start")).isVisible();
        page.goForward();
        page.goForward();
        assertThat(page.locator(".turn")).hasCount(2);
        assertThat(page).hasTitle("and Cleverly? – OnRecord");
    }

    @Test
    void opensAThreadAgainByItsAddressAndAfterAVisitElsewhere(Visit visit) {
        Page page = visit.open("/");
        ask(page, IRAN);
        ask(page, "and Cleverly?");
        page.reload();
        assertThat(page.locator(".turn")).hasCount(2);
        assertThat(page.locator(".turn h2").first()).hasText(IRAN);
        page.locator("nav a[href='/sources']").click();
        page.waitForURL("**/sources");
        page.goBack();
        assertThat(page.locator(".turn")).hasCount(2);
        assertThat(ask(page, "and on tanks?").locator(".reading .line")).containsText("James Cleverly");
        page.goBack();
        assertThat(page.locator(".turn")).hasCount(2);
    }

    @Test
    void worksWithoutAScript(Visit visit) {
        Page page = visit.openWithoutScripts("/");
        page.locator("#q").fill(IRAN);
        page.locator("#ask button").click();
        assertThat(page.locator(".best blockquote")).containsText("Iran");
        assertThat(page.locator("[data-copy]").first()).isHidden();
        page.locator("#q").fill("and Cleverly?");
        page.locator("#ask button").click();
        assertThat(page.locator(".reading .line")).containsText("James Cleverly on Iran");
        page.locator(".earlier a").click();
        assertThat(page.locator("h2")).hasText(IRAN);
        page.locator(".check summary").click();
        page.locator("[name=quote]")
                .fill("In the coming weeks, the United States will announce more security assistance");
        page.locator("[name=by]").fill("Antony Blinken");
        page.locator("#check button").click();
        assertThat(page.locator(".lead strong")).hasText("Altered");
        assertThat(page.locator(".difference ins").first()).containsText("weeks");
    }

    @Test
    void checksAQuotationInTheThread(Visit visit) {
        Page page = visit.open("/");
        page.locator(".check summary").click();
        page.locator("[name=quote]").fill("The moon is made of cheese, and I like it");
        page.locator("#check button").click();
        assertThat(page.locator(".turn .lead strong")).hasText("Not on record");
        assertThat(page.locator(".check form")).isHidden();
        assertThat(page.locator("#status")).hasText(Pattern.compile("Not on record.*"));
    }

    @Test
    void completesNamesFromTheKeyboard(Visit visit) {
        Page page = visit.open("/");
        Locator field = page.locator("#q");
        field.pressSequentially("what did bli");
        Locator option = page.locator("[role=option]").first();
        assertThat(option).containsText("Antony Blinken");
        visit.assertAccessible(page);
        field.press("ArrowDown");
        assertThat(option).hasAttribute("aria-selected", "true");
        assertThat(field).hasAttribute("aria-activedescendant", "option-0");
        field.press("Enter");
        assertThat(field).hasValue("what did Antony Blinken ");
        assertThat(page.locator("[role=listbox]")).hasCount(0);
        assertThat(page.locator(".turn")).hasCount(0);
        field.pressSequentially("say on ukr");
        assertThat(page.locator("[role=option]").first()).containsText("Ukraine");
        field.press("ArrowUp");
        field.press("Enter");
        assertThat(field).hasValue("what did Antony Blinken say on Ukraine ");
        field.pressSequentially("and ira");
        assertThat(page.locator("[role=option]").first()).containsText("Iran");
        field.press("Escape");
        assertThat(page.locator("[role=listbox]")).hasCount(0);
        assertThat(field).hasAttribute("aria-expanded", "false");
        field.press("Enter");
        assertThat(page.locator(".turn blockquote").first()).isVisible();
    }

    @Test
    void isReachedByASlashAndBringsBackTheLastQuestion(Visit visit) {
        Page page = visit.open("/");
        ask(page, IRAN);
        ask(page, "and Cleverly?");
        page.locator("body").evaluate("body => document.activeElement.blur()");
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#q")).hasValue("");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#q")).hasValue("and Cleverly?");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#q")).hasValue(IRAN);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#q")).hasValue("");
    }

    @Test
    void copiesWordsSpeakerSourceAndLink(Visit visit) {
        Page page = visit.open("/");
        Locator figure = ask(page, IRAN).locator(".best");
        figure.locator("[data-copy=quotation]").click();
        assertThat(figure.locator("[data-copy=quotation]")).hasText("✓ Copied");
        assertThat(page.locator("#status")).hasText("Copied");
        String copied = (String) page.evaluate("navigator.clipboard.readText()");
        String words = figure.locator("blockquote").textContent();
        assertEquals(
                "“" + words + "”\nAntony Blinken, reported\nUS, UK discuss global challenges · The Diplomatic Insight"
                        + " · 18 January 2023\n" + figure.locator(".source a").getAttribute("href"),
                copied);
        figure.locator("[data-copy=link]").click();
        assertThat(figure.locator("[data-copy=link]")).hasText("✓ Copied");
        assertEquals(visit.address(figure.locator(".context").getAttribute("href")),
                page.evaluate("navigator.clipboard.readText()"));
        assertThat(figure.locator("[data-copy=link]")).hasText("Copy link");
    }

    @Test
    void repairsAReadingWithOneClick(Visit visit) {
        Page page = visit.open("/");
        ask(page, IRAN).locator(".chip", new Locator.LocatorOptions().setHasText("Antony Blinken")).click();
        Locator second = page.locator(".turn[data-address]").nth(1);
        assertThat(second.locator("h2")).hasText("Iran");
        assertThat(second.locator("h2")).isFocused();
        Locator words = second.locator(".quotation").first();
        Object before = words.evaluate("one => one.offsetTop");
        second.locator("summary").click();
        assertEquals(before, words.evaluate("one => one.offsetTop"));
        page.keyboard().press("Escape");
        assertThat(second.locator("form")).isHidden();
        second.locator("summary").click();
        second.locator("[name=who]").fill("James Cleverly");
        second.locator("[name=topic]").fill("Ukraine");
        second.locator("form button").click();
        assertThat(page.locator(".turn[data-address]").nth(2).locator(".reading .line"))
                .hasText("I read this as: James Cleverly on Ukraine, statements");
    }

    @Test
    void losesNothingThatWasTypedWhenTheProgramIsAway(Visit visit) {
        Page page = visit.open("/");
        page.evaluate("() => { window.known = fetch; window.fetch = () => Promise.reject(new TypeError('away')); }");
        page.locator("#q").fill(IRAN);
        page.locator("#q").press("Enter");
        assertThat(page.locator(".trouble")).containsText("The program cannot be reached.");
        assertThat(page.locator("#q")).hasValue(IRAN);
        page.evaluate("() => { window.fetch = async () => new Response('', {status: 503}); }");
        page.locator(".trouble button").click();
        assertThat(page.locator(".trouble")).containsText("The program is busy.");
        page.evaluate("() => { window.fetch = window.known; }");
        page.locator(".trouble button").click();
        assertThat(page.locator(".turn blockquote").first()).isVisible();
        assertThat(page.locator(".turn")).hasCount(1);
        assertThat(page.locator("#q")).hasValue("");
    }

    @Test
    void answersAVeryLongQuestion(Visit visit) {
        Page page = visit.open("/");
        Locator turn = ask(page, IRAN + " Ж".repeat(10_000));
        assertThat(turn.locator(".note")).containsText("Your question was cut");
        assertFalse(page.url().contains("q="), page.url());
        assertThat(ask(page, "and Cleverly?").locator("h2")).hasText("and Cleverly?");
    }

    @Test
    void movesNothingUnderWhoeverReads(Visit visit) {
        Page page = visit.open("/");
        watchShifts(page);
        ask(page, IRAN);
        ask(page, "Compare Blinken and Cleverly on Ukraine");
        assertEquals(List.of(), page.evaluate("window.shifts"));
        page.reload();
        watchShifts(page);
        assertThat(page.locator(".turn")).hasCount(2);
        assertEquals(List.of(), page.evaluate("window.shifts"));
    }

    /** Each shift that is no answer to a key or a click, and what it moved. */
    private static void watchShifts(Page page) {
        page.evaluate(
                """
                        () => {
                          window.shifts = [];
                          const told = node => node?.className || node?.nodeName;
                          new PerformanceObserver(list => list.getEntries().filter(entry => !entry.hadRecentInput && entry.value > 0.001)
                            .forEach(entry => window.shifts.push(entry.value + ": " + entry.sources.map(source => told(source.node)
                              + " " + source.previousRect.top + " to " + source.currentRect.top).join("; "))))
                            .observe({type: "layout-shift", buffered: true});
                        }""");
    }

    @Test
    void showsAnAnswerBeforeAnybodyWaits(Visit visit) {
        Page page = visit.open("/");
        Object times = page.evaluate(
                """
                        async () => {
                          const times = [];
                          for (const one of ["Iran", "Ukraine", "tanks", "Canada", "support", "Britain", "the war", "security", "Russia"]) {
                            const before = document.querySelectorAll(".turn[data-address]").length;
                            document.querySelector("#q").value = "what did Blinken say on " + one + "?";
                            const start = performance.now();
                            document.querySelector("#ask").requestSubmit();
                            while (document.querySelectorAll(".turn[data-address]").length === before) await new Promise(requestAnimationFrame);
                            await new Promise(requestAnimationFrame);
                            times.push(performance.now() - start);
                          }
                          return times.sort((a, b) => a - b)[4];
                        }""");
        double median = ((Number) times).doubleValue();
        System.out.println("From Enter to the answer: " + Math.round(median) + " ms (median of 9)");
        // Nobody notices a tenth of a second (Nielsen 1993); ten times that is for a machine with much else to do.
        assertTrue(median < 1_000, median + " ms");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start     | /
            quoted    | /?q=what+did+Blinken+say+on+Iran%3F
            compared  | /?q=Compare+Blinken+and+Cleverly+on+Ukraine
            timeline  | /?q=Timeline+of+Ukraine
            sources   | /?q=sources
            not-found | /?q=what+did+Blinken+say+on+broccoli%3F
            nearest   | /?q=how+many+tanks+did+Canada+send+to+Kherson%3F
            altered   | /?quote=In+the+coming+weeks%2C+the+United+States+will+announce+more+help+for+Ukraine&by=Blinken
            exact     | /?quote=In+the+coming+days%2C+the+United+States+will+announce+more+security+assistance&by=Blinken
            absent    | /?quote=The+moon+is+made+of+cheese%2C+and+I+like+it
            help      | /?after=Ukraine&q=hello
            """)
    void canBeReadByEverybodyInAnyWindow(String name, String path, Visit visit) {
        visit.assertReadableInEveryWindow(path, "ask-" + name);
    }
}
