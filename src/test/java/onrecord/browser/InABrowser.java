package onrecord.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that look at the pages in a real browser. Each is handed a {@link Visit} of its own.
 *
 * <p>Skipped where there is no Chromium, unless ONRECORD_BROWSER is "required", as it is in .ci/run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Chromium.class)
@interface InABrowser {
}
