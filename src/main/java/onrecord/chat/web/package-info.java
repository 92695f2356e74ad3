/**
 * The one web server, and what it answers itself.
 *
 * <p>Alone in seeing Javalin and Jetty. Surfaces hand it routes; it may not know which surfaces there are.
 */
@NullMarked
package onrecord.chat.web;

import org.jspecify.annotations.NullMarked;
