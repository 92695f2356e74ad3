package onrecord.chat;

import java.util.List;

/**
 * Turns a reply into a message of one surface, and reads such a message as its reader would.
 *
 * @param <M> the message as it leaves: text, JSON, blocks
 */
public interface Renderer<M> {

    /** How much this surface shows. */
    Measure measure();

    /** The message for a reply; what is withheld is said to be. */
    M render(Reply reply);

    /** A message of the program's own that quotes nothing. */
    M notice(String text);

    /**
     * What a message quotes, in the order in which it shows it, decoded from the message alone: for
     * every quotation its words, then the words that name its speaker if they are shown.
     */
    List<Claim> quoted(M message);
}
