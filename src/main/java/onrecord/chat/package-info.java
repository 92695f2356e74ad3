/**
 * What the places where people ask have in common: how an answer becomes a message, and the proof
 * that the words in it stand in the documents; and what happens to a question from the moment it is written
 * down, whichever chat it came from: a chat adds how a message looks there and how it is sent. Also what the
 * surfaces need and do not do themselves: a ledger of what was asked, and a web server to hand routes to.
 *
 * <p>Knows answers and the corpus. It may not know any vendor's types, nor one surface another.
 */
@NullMarked
package onrecord.chat;

import org.jspecify.annotations.NullMarked;
