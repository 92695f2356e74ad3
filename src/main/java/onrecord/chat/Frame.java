package onrecord.chat;

/**
 * What stands round the quotations of a message.
 *
 * @param key goes into every button and is all that goes into it: nothing that a button brings back can be trusted but a
 *     key that is looked up
 * @param before how many quotations of the answer earlier pages have shown
 * @param after how many are left for later pages
 * @param ephemeral whether only the asker sees it
 */
public record Frame(String key, int before, int after, boolean ephemeral) {

    /** Nothing to press, nothing before, nothing after. */
    public static final Frame NONE = new Frame("", 0, 0, false);

    public Frame {
        if (before < 0 || after < 0) {
            throw new IllegalArgumentException("No frame: " + before + ", " + after + ", " + key);
        }
    }

    public boolean hasButtons() {
        return !key.isEmpty();
    }

    public boolean firstPage() {
        return before == 0;
    }

    /**
     * Which quotations of how many, for any page but the first.
     *
     * @param here how many are on this one
     */
    public String page(int here) {
        int last = before + here;
        return "Excerpts " + (before + 1) + " to " + last + " of " + (last + after);
    }
}
