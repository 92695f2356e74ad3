package onrecord.chat.slack;

/**
 * What Slack refuses, as its Block Kit reference states it. All but the whole are in characters as they
 * are sent, after escaping.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit">Block Kit</a>
 */
final class Limits {

    static final int BLOCKS = 50;
    static final int HEADER = 150;
    static final int TEXT = 3_000;
    static final int BUTTON_LABEL = 75;
    static final int OPTIONS = 100;
    static final int OPTION = 75;
    /** Longer addresses stop being links in many clients; Slack itself allows 3,000 characters. */
    static final int URL = 1_500;
    static final int VIEW_BLOCKS = 100;

    /**
     * For blocks, written as JSON, and top-level text together. Slack states no limit for the whole; messages of about
     * 13,200 characters were seen to be refused although each block was legal (bolt-js issue 2509).
     */
    static final int MESSAGE = 12_000;

    private Limits() {
    }
}
