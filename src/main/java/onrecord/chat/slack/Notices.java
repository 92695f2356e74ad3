package onrecord.chat.slack;

import java.util.Set;
import onrecord.chat.Links;

/** What the bot says about itself when something is the matter. */
final class Notices {

    private static final Set<String> NOT_IN = Set.of("not_in_channel", "channel_not_found");

    private final SlackRenderer renderer;

    Notices(Links links) {
        renderer = new SlackRenderer(links);
    }

    /** Slack did not take an answer. */
    SlackMessage refused(String error) {
        if (NOT_IN.contains(error)) {
            return renderer.notice("I cannot answer here, because I am not in this channel. "
                    + "Invite me with /invite and ask again, or use /onrecord.");
        }
        return renderer.notice("I cannot answer here: Slack says “" + error + "”. Ask me in a direct message.");
    }

    /** An answer may have arrived. */
    SlackMessage perhaps() {
        return renderer
                .notice("I sent an answer, but Slack did not confirm it. If you do not see one, please ask again.");
    }

    /** Something broke. */
    SlackMessage failed() {
        return renderer.notice("Something went wrong here, and your question has no answer. It was not your fault; "
                + "please ask again in a while.");
    }

    /** A button that is nobody's, or somebody else's. */
    SlackMessage noButton() {
        return renderer.notice("This button is too old, or belongs to somebody else's question. Please ask again.");
    }

    /** The answer whose button was pressed would be another one now. */
    SlackMessage gone() {
        return say("These words are not in the documents any more.");
    }

    /** The document changed between question and button. */
    SlackMessage readAnew() {
        return say("The document was read anew; please ask again.");
    }

    SlackMessage shared() {
        return renderer.notice("Shared in the channel.");
    }

    SlackMessage say(String text) {
        return renderer.notice(text);
    }
}
