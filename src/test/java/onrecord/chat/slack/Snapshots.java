package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import onrecord.chat.Visible;

/**
 * Payloads as they are expected, one file each, in a folder named like the test. They are written anew
 * by {@code mvn test -Dsnapshots=write}. Each also leaves a page in {@code target/slack} to look at.
 */
final class Snapshots {

    private static final Path RESOURCES = Path.of("src/test/resources/onrecord/chat/slack");
    private static final Path PAGES = Path.of("target/slack");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
            .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));

    private Snapshots() {
    }

    /** Compares what is sent for a message with the file of this name. */
    static void assertSame(Class<?> test, String name, SlackMessage message) {
        ObjectNode payload = JSON.createObjectNode();
        payload.put("text", message.text());
        payload.set("blocks", read(message.json()));
        payload.putObject("metadata").put("key", message.metadata().key()).put("question",
                message.metadata().question());
        show(test, name, message.metadata().question(), message.json());
        assertSame(test, name, payload);
    }

    private static void show(Class<?> test, String name, String question, String blocks) {
        try {
            Files.createDirectories(PAGES);
            Files.writeString(PAGES.resolve(test.getSimpleName() + "-" + name + ".html"),
                    SlackPage.of(question.isEmpty() ? name : question, blocks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares a view with the file of this name. */
    static void assertSame(Class<?> test, String name, View view) {
        show(test, name, "", SlackJson.of(view.getBlocks()));
        assertSame(test, name, (ObjectNode) read(SlackJson.of(view)));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSame(Class<?> test, String name, ObjectNode payload) {
        Path file = RESOURCES.resolve(test.getSimpleName()).resolve(name + ".json");
        try {
            String sent = Visible.json(JSON.writer(PRETTY).writeValueAsString(payload)) + "\n";
            if (System.getProperty("snapshots", "").equals("write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, sent);
            }
            assertEquals(Files.readString(file), sent, name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compare with " + file, e);
        }
    }
}
