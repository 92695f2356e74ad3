/**
 * What the fakes of the tests share: an HTTP server on loopback, JSON in few words, waits that end, and
 * Node programs, the clients that others wrote.
 *
 * <p>It knows nothing of the program under test, nor of any chat.
 */
@NullMarked
package onrecord.chat.fakes;

import org.jspecify.annotations.NullMarked;
