/**
 * The program in Discord: what people write and press there, and answers that look at home there.
 *
 * <p>Alone in seeing Discord's library. Knows the ports that all chats share, answers and the corpus; it may
 * not know any other surface.
 */
@NullMarked
package onrecord.chat.discord;

import org.jspecify.annotations.NullMarked;
