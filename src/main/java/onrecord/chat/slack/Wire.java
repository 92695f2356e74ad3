package onrecord.chat.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import onrecord.chat.Delivery;

/** Messages as arguments of Slack's methods. Safe for use by several threads at once. */
final class Wire {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Wire() {
    }

    /** The message with what tells later that it answers this question. */
    static SlackMessage answering(SlackMessage message, Delivery delivery) {
        var metadata = new SlackMessage.Metadata(delivery.key().text(), delivery.text());
        return new SlackMessage(message.blocks(), message.text(), metadata);
    }

    /** What is said, and nothing of where. */
    static Map<String, String> arguments(SlackMessage message) {
        var arguments = new LinkedHashMap<String, String>();
        arguments.put("text", message.text());
        arguments.put("blocks", message.json());
        arguments.put("unfurl_links", String.valueOf(SlackMessage.UNFURL));
        arguments.put("unfurl_media", String.valueOf(SlackMessage.UNFURL));
        arguments.put("mrkdwn", String.valueOf(SlackMessage.MARKUP));
        arguments.put("link_names", String.valueOf(SlackMessage.MARKUP));
        arguments.put("parse", SlackMessage.PARSE);
        if (!message.metadata().key().isEmpty()) {
            arguments.put("metadata", metadata(message.metadata()));
        }
        return arguments;
    }

    /** The same for an address that came with a question; only the asker sees it, and nothing is replaced. */
    static String reply(SlackMessage message, String thread) {
        try {
            ObjectNode body = JSON.createObjectNode();
            body.put("response_type", "ephemeral").put("replace_original", false).put("delete_original", false);
            body.put("text", message.text());
            body.set("blocks", JSON.readTree(message.json()));
            body.put("unfurl_links", SlackMessage.UNFURL).put("unfurl_media", SlackMessage.UNFURL);
            if (!thread.isEmpty()) {
                body.put("thread_ts", thread);
            }
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write a reply", e);
        }
    }

    private static String metadata(SlackMessage.Metadata metadata) {
        try {
            var payload = new TreeMap<>(Map.of("key", metadata.key(), "question", metadata.question()));
            return JSON.writeValueAsString(Map.of("event_type", SlackMessage.Metadata.EVENT, "event_payload", payload));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write metadata", e);
        }
    }
}
