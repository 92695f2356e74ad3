package onrecord.chat;

import java.util.List;

/**
 * Turns a part of an answer into a message of a chat that takes only so much at once.
 *
 * @param <M> the message as it leaves
 */
public interface PagedRenderer<M> extends Renderer<M> {

    /** The same with these things round the quotations, and for quotations of this length. */
    PagedRenderer<M> within(Frame around, int longest);

    /** How much of one quotation is shown, in UTF-16 units; a shorter length is tried where more makes no message that fits. */
    List<Integer> lengths();

    /** Whether the chat takes a message. */
    boolean fits(M message);
}
