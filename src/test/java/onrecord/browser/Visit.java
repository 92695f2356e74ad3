package onrecord.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser. Whatever the browser complains of, and whatever it asks of other hosts, is kept. */
final class Visit implements AutoCloseable {

    private final Browser browser;
    private final Site site;
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> windows = new ArrayList<>();

    Visit(Browser browser, Site site) {
        this.browser = browser;
        this.site = site;
    }

    /** The same person at another site. */
    Visit at(Site other) {
        return new Visit(browser, other);
    }

    /** Opens a page in an ordinary window. */
    Page open(String path) {
        return open(path, options());
    }

    /** Opens a page in a browser that runs no scripts. */
    Page openWithoutScripts(String path) {
        return open(path, options().setJavaScriptEnabled(false));
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.LIGHT)
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    private Page open(String path, Browser.NewContextOptions options) {
        BrowserContext window = browser.newContext(options);
        windows.add(window);
        Page page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            URI to = URI.create(request.url());
            if (!site.address().getAuthority().equals(to.getAuthority())) {
                complaints.add("A request to another host: " + to);
            }
        });
        page.navigate(address(path));
        return page;
    }

    /** The address of a path that begins with a slash. */
    String address(String path) {
        return site.address().resolve(path).toString();
    }

    /** What the browser complained of so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /**
     * A page can be read at 320 and at 1280 pixels, in light and in dark, with all that can be opened open; pictures of it
     * are kept. Whether it is accessible is asked once for each width and each scheme, not for each pair of them.
     */
    void assertReadableInEveryWindow(String path, String name) {
        Page page = open(path);
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[]{320, 1280}) {
                page.setViewportSize(width, 900);
                picture(page, name + "-" + width + "-" + scheme);
                page.locator("details").evaluateAll("all => all.forEach(one => { one.open = true; })");
                assertFits(page);
                if ((width == 320) == (scheme == ColorScheme.DARK)) {
                    assertAccessible(page);
                }
                page.locator("details").evaluateAll("all => all.forEach(one => { one.open = false; })");
            }
        }
    }

    /** No rule of accessibility that axe-core knows is broken. */
    void assertAccessible(Page page) {
        // What "legacy" leaves out are frames of other sites, of which these pages have none; it takes half the time.
        List<String> violations = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList())
                .toList();
        assertEquals(List.of(), violations, page.url());
    }

    /** Nothing is wider than the window: nobody has to scroll sideways. */
    void assertFits(Page page) {
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, wider, page.url());
    }

    /** A picture of the whole page below target/pages, for somebody to look at. */
    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "pages", name + ".png")));
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
        assertEquals(List.of(), complaints, "what the browser complained of");
    }
}
