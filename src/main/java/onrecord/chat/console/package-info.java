/**
 * The chat in a terminal, and plain text for the command line.
 *
 * <p>Alone in seeing JLine. It may not know any other surface, nor how answers come about.
 */
@NullMarked
package onrecord.chat.console;

import org.jspecify.annotations.NullMarked;
