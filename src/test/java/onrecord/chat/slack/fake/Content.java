package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a message is to say, within Slack's limits.
 *
 * @param text the top-level text; empty if there is none
 * @param blocks a missing node if there are none
 * @param metadata a missing node if there is none
 */
record Content(String text, JsonNode blocks, JsonNode metadata) {
    /** The most chat.postMessage takes as text. */
    static final int POSTED_TEXT = 40_000;
    /** The most chat.update takes as text. */
    static final int UPDATED_TEXT = 4_000;
    /** The most all blocks of a message hold together: not documented, measured (bolt-js issue 2509). */
    private static final int BLOCKS_TOGETHER = 13_200;

    /** Reads and checks; throws {@link ApiError} for what Slack refuses. */
    static Content read(Arguments arguments, int mostText) {
        String text = arguments.text("text") + arguments.text("markdown_text");
        JsonNode blocks = arguments.json("blocks", "invalid_blocks_format");
        if (text.isEmpty() && blocks.isEmpty() && !arguments.has("attachments")) {
            throw new ApiError("no_text");
        }
        if (!blocks.isMissingNode()) {
            BlockCheck.message(blocks);
        }
        if (characters(blocks) > BLOCKS_TOGETHER) {
            throw new ApiError("msg_blocks_too_long");
        }
        if (text.length() > mostText) {
            throw new ApiError("msg_too_long");
        }
        return new Content(text, blocks, metadata(arguments));
    }

    private static JsonNode metadata(Arguments arguments) {
        JsonNode metadata = arguments.json("metadata", "invalid_metadata_format");
        if (!metadata.isMissingNode() && (!metadata.path("event_type").isTextual()
                || !metadata.path("event_payload").isObject())) {
            throw new ApiError("invalid_metadata_format");
        }
        return metadata;
    }

    /** The characters people read: every string called text, and what carries no other. */
    private static int characters(JsonNode node) {
        int sum = node.path("text").isTextual() ? node.path("text").asText().length() : 0;
        for (JsonNode child : node) {
            sum += child.isContainerNode() ? characters(child) : 0;
        }
        return sum;
    }
}
