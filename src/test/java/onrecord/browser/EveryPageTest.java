package onrecord.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every page. */
@InABrowser
class EveryPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sources", "/people"})
    void canBeUsedByEverybodyInAnyWindow(String path, Visit visit) {
        for (ColorScheme scheme : new ColorScheme[]{ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[]{320, 1280}) {
                Page page = visit.open(path, width, scheme);
                visit.assertFits(page);
                visit.assertAccessible(page);
                visit.picture(page, "page" + path.replace('/', '-') + width + "-" + scheme);
            }
        }
    }
}
