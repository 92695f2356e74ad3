/**
 * Settings, the command line, and the one place where the parts are put together.
 *
 * <p>May use every room; no room may use it.
 */
@NullMarked
package onrecord.app;

import org.jspecify.annotations.NullMarked;
