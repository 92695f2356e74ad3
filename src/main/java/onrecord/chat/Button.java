package onrecord.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;

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

    /** What stands on it below this page of an answer. */
    public String label(Frame frame) {
        return switch (this) {
            case MORE -> "More (" + frame.after() + ")";
            case CONTEXT -> InContext.TITLE;
            case READING -> "Not what I asked";
            case SHARE -> "Share in channel";
        };
    }

    /** The buttons below this page of an answer, in order. */
    public static List<Button> below(Reply reply, Frame frame) {
        return frame.hasButtons() && !(reply.answer() instanceof Answer.Help)
                ? Arrays.stream(values()).filter(one -> one.standsBelow(reply, frame)).toList()
                : List.of();
    }

    private boolean standsBelow(Reply reply, Frame frame) {
        return switch (this) {
            case MORE -> frame.after() > 0;
            case CONTEXT -> !reply.shown().isEmpty();
            case READING -> true;
            case SHARE -> frame.ephemeral();
        };
    }

    /** The button that a chat calls so. */
    public static Optional<Button> of(String action) {
        return Arrays.stream(values()).filter(one -> one.action.equals(action)).findFirst();
    }
}
