package onrecord.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Not a test: how heavy the page is and how quickly it answers, as the browser sees it. Run it with
 * {@code mvn -ntp -Dtest=PageRun -Dsurefire.rerunFailingTestsCount=0 -Donrecord.browser.figures=true test}.
 */
@InABrowser
@EnabledIfSystemProperty(named = "onrecord.browser.figures", matches = ".+")
class PageRun {

    private static final int ROUNDS = 40;

    private static final List<String> QUESTIONS = List.of("what did Blinken say on Iran?",
            "what did Cleverly say about tanks?", "compare Blinken and Cleverly on Iran",
            "timeline of Ukraine by Cleverly",
            "what did Blinken say about China?");

    /** From the key to the frame in which the answer stands. */
    private static final String WATCH = """
            () => {
              window.took = [];
              let pressed = 0;
              document.addEventListener('keydown', e => { if (e.key === 'Enter') pressed = performance.now(); }, true);
              new MutationObserver(() => {
                if (pressed && document.querySelectorAll('#thread article.turn[data-said]').length > window.seen) {
                  const from = pressed;
                  pressed = 0;
                  requestAnimationFrame(() => window.took.push(performance.now() - from));
                }
              }).observe(document.getElementById('thread') || document.body, {childList: true, subtree: true});
              window.shifts = 0;
              new PerformanceObserver(list => list.getEntries().forEach(e => { window.shifts += e.value; }))
                .observe({type: 'layout-shift', buffered: true});
            }""";

    private static final String LOAD = """
            () => {
              const at = performance.getEntriesByType('navigation')[0];
              const paint = performance.getEntriesByName('first-contentful-paint')[0];
              const all = [at, ...performance.getEntriesByType('resource')];
              return all.reduce((sum, one) => sum + one.decodedBodySize, 0) + ' bytes in ' + all.length + ' requests, first byte ' + at.responseStart.toFixed(1) + ' ms, first paint ' + (paint ? paint.startTime.toFixed(1) : '?')
                + ' ms, loaded ' + at.loadEventEnd.toFixed(1) + ' ms';
            }""";

    @Test
    void measuresWeightAndTimes(Visit visit) {
        for (String path : List.of("/", "/?q=what+did+Blinken+say+on+Iran%3F", "/sources", "/people")) {
            visit.open(path); // the first time a program shows a page it is slow
            System.out.println(path + ": " + weighed(visit, path));
        }
        System.out.println("Enter to answer: " + answered(visit));
    }

    private static String weighed(Visit visit, String path) {
        // Each window has a cache of its own, empty at first.
        Page page = visit.open(path);
        page.waitForLoadState();
        return String.valueOf(page.evaluate(LOAD));
    }

    private static String answered(Visit visit) {
        Page page = visit.open("/");
        page.evaluate(WATCH);
        for (int i = 0; i < ROUNDS; i++) {
            page.evaluate("n => { window.seen = n; }", page.locator("#thread article.turn[data-said]").count());
            page.locator("#q").fill(QUESTIONS.get(i % QUESTIONS.size()));
            page.locator("#q").press("Enter");
            page.waitForFunction("n => window.took.length > n", i);
        }
        List<Double> took = new ArrayList<>();
        ((List<?>) page.evaluate("window.took")).forEach(one -> took.add(((Number) one).doubleValue()));
        List<Double> later = took.stream().skip(QUESTIONS.size()).sorted().toList();
        return "%d answers, the first %.1f ms, of the later ones p50 %.1f ms, p95 %.1f ms, the slowest %.1f ms; layout shift %s"
                .formatted(took.size(), took.get(0), later.get(later.size() / 2), later.get(later.size() * 95 / 100),
                        later.get(later.size() - 1), page.evaluate("window.shifts"));
    }
}
