package onrecord.chat;

import java.util.Arrays;
import java.util.Optional;

/** What people can press under an answer. */
public enum Button {
    /** The next page. */
    MORE("answer_more"),
    /** The sentences round the first quotation. */
    CONTEXT("answer_context"),
    /** How the question was read, and other ways to read it. */
    READING("answer_reading"),
    /** Shows everybody what only the asker sees. */
    SHARE("answer_share");

    private final String action;

    Button(String action) {
        this.action = action;
    }

    /** What a chat calls it: Slack its {@code action_id}. */
    public String action() {
        return action;
    }

    /** The button that a chat calls so. */
    public static Optional<Button> of(String action) {
        return Arrays.stream(values()).filter(one -> one.action.equals(action)).findFirst();
    }
}
