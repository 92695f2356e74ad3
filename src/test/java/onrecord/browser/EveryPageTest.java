package onrecord.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every page. */
@InABrowser
class EveryPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sources", "/people"})
    void canBeUsedByEverybodyInAnyWindow(String path, Visit visit) {
        visit.assertReadableInEveryWindow(path, "page" + path.replace('/', '-'));
    }
}
