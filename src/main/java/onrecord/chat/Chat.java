package onrecord.chat;

import onrecord.answer.Quotation;

/**
 * What each chat does in its own way: how a message looks there, and how it is sent. All else that happens
 * to a question is the same in all of them.
 *
 * @param <M> the message
 */
public interface Chat<M> {

    /** As people call it: "Slack". */
    String name();

    PagedRenderer<M> renderer();

    /** Renders the sentences round a quotation. */
    Renderer<M> inContext(Quotation marked);

    /** How to ask. */
    M help();

    /** What the bot is. */
    M about();

    /** Tells the asker that the chat did not take an answer. */
    M refused(String error);

    /**
     * Sends what answers a question, to everybody or to the asker alone.
     *
     * @param unclear whether it may have been sent before
     */
    Sent answer(Delivery delivery, M message, boolean unclear) throws InterruptedException;

    /**
     * Sends an answer that only its asker saw, for everybody to see.
     *
     * @param unclear whether it may have been sent before
     */
    Sent publish(Delivery delivery, Place place, M message, boolean unclear) throws InterruptedException;

    /** Says something to the asker alone. */
    Sent say(Delivery to, M message) throws InterruptedException;
}
