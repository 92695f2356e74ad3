package onrecord.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Chromium and one running program for all tests, a new window for each. */
final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace ROOM = Namespace.create(Chromium.class);

    /** Without these a browser looks for updates, and for the hosts of its maker, at every start. */
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** A condition that is not met is waited for as long on a machine that has much else to do. */
    private static final double PATIENCE_MILLIS = 30_000;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (program().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a Chromium");
        }
        if ("required".equals(System.getenv("ONRECORD_BROWSER"))) {
            throw new IllegalStateException("ONRECORD_BROWSER is \"required\", and there is no Chromium");
        }
        return ConditionEvaluationResult.disabled("SKIPPED: the pages are not looked at, because there is no Chromium");
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of)
                .filter(Files::isExecutable).findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Visit resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store all = context.getRoot().getStore(ROOM);
        Running running = all.getOrComputeIfAbsent("browser", key -> new Running(), Running.class);
        Site site = all.getOrComputeIfAbsent("seeds", key -> Site.over(Path.of("seeds"), Map.of()), Site.class);
        var visit = new Visit(running.browser, site);
        context.getStore(ROOM).put("visit", visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(ROOM).get("visit", Visit.class);
        if (visit != null) {
            visit.close();
        }
    }

    /** Ends with the last test. */
    private static final class Running implements AutoCloseable {

        private final Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(program().orElseThrow()).setArgs(QUIET));

        Running() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
