/**
 * Slack: what people see there, and how it gets there.
 *
 * <p>Alone in seeing Slack's own classes. It may not know any other surface, nor how answers come about.
 */
@NullMarked
package onrecord.chat.slack;

import org.jspecify.annotations.NullMarked;
