package onrecord.chat.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.view.View;
import java.io.UncheckedIOException;
import onrecord.chat.Golden;

/** What is sent to Slack, as it is expected, one file each. Each also leaves a page in {@code target/slack} to look at. */
final class Snapshots {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Snapshots() {
    }

    /** Compares what is sent for a message with the file of this name. */
    static void assertSame(Class<?> test, String name, SlackMessage message) {
        String question = message.metadata().question();
        ObjectNode payload = JSON.createObjectNode();
        payload.put("text", message.text());
        payload.set("blocks", read(message.json()));
        payload.putObject("metadata").put("key", message.metadata().key()).put("question", question);
        show(test, name, question.isEmpty() ? name : question, message.json());
        Golden.assertSameJson(test, name, payload);
    }

    /** Compares a view with the file of this name. */
    static void assertSame(Class<?> test, String name, View view) {
        show(test, name, name, SlackJson.of(view.getBlocks()));
        Golden.assertSameJson(test, name, read(SlackJson.of(view)));
    }

    private static void show(Class<?> test, String name, String question, String blocks) {
        Golden.show("slack", test.getSimpleName() + "-" + name, SlackPage.of(question, blocks));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
