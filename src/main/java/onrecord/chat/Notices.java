package onrecord.chat;

/**
 * What the bot says about itself when something is the matter.
 *
 * @param <M> the message
 */
public final class Notices<M> {

    private final String chat;
    private final Renderer<M> renderer;

    /** @param chat as people call it: "Slack" */
    public Notices(String chat, Renderer<M> renderer) {
        this.chat = chat;
        this.renderer = renderer;
    }

    /** An answer may have arrived. */
    public M perhaps() {
        return say("I sent an answer, but " + chat
                + " did not confirm it. If you do not see one, please ask again.");
    }

    /** Something broke. */
    public M failed() {
        return say("Something went wrong here, and your question has no answer. It was not your fault; "
                + "please ask again in a while.");
    }

    /** A question cannot even be written down now. */
    public M busy() {
        return say("I cannot take your question now. Please ask again in a while.");
    }

    /** A button that is nobody's, or somebody else's. */
    public M noButton() {
        return say("This button is too old, or belongs to somebody else's question. Please ask again.");
    }

    /** The answer whose button was pressed would be another one now. */
    public M gone() {
        return say("These words are not in the documents any more.");
    }

    /** The document changed between question and button. */
    public M readAnew() {
        return say("The document was read anew; please ask again.");
    }

    public M shared() {
        return say("Shared in the channel.");
    }

    public M say(String text) {
        return renderer.notice(text);
    }
}
