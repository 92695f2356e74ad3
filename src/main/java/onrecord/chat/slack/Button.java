package onrecord.chat.slack;

/** What people can press under an answer. */
enum Button {
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

    /** Its {@code action_id}. */
    String action() {
        return action;
    }
}
