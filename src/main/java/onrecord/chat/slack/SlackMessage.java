package onrecord.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import onrecord.chat.Lines;

/**
 * A message as Slack takes it.
 *
 * @param blocks what most people see
 * @param text the same for screen readers, notifications and clients without blocks; holds no markup
 * @param metadata by which the program knows its own message again
 */
record SlackMessage(List<LayoutBlock> blocks, String text, Metadata metadata) {

    /** For {@code unfurl_links} and {@code unfurl_media}: previews bury what was quoted. */
    static final boolean UNFURL = false;

    /** For {@code mrkdwn} and {@code link_names}: the text is what it says, and pings nobody. */
    static final boolean MARKUP = false;

    /** For {@code parse}. */
    static final String PARSE = "none";

    /**
     * What a message carries unseen.
     *
     * @param key the program's own key of the question; empty where the message answers none
     * @param question the question, or its beginning
     */
    record Metadata(String key, String question) {

        static final String EVENT = "onrecord_answer";

        /** Long enough for a question; the ledger has all of it. */
        private static final int QUESTION = 500;

        static final Metadata NONE = new Metadata("", "");

        Metadata {
            question = Lines.cut(question, QUESTION);
        }
    }

    SlackMessage {
        blocks = List.copyOf(blocks);
    }

    /** The blocks as they are sent. */
    String json() {
        return SlackJson.of(blocks);
    }

    /** Whether Slack takes it, as a whole; each block is within its own limits by the way it is made. */
    boolean fits() {
        return blocks.size() <= Limits.BLOCKS && json().length() + text.length() <= Limits.MESSAGE;
    }
}
