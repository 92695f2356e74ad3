package onrecord.chat.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import onrecord.chat.Golden;
import onrecord.chat.Visible;

/**
 * What is sent to Discord, as it is expected, one file each. Each also leaves a page in {@code target/discord}
 * to look at.
 */
final class Snapshots {

    private static final Path PAGES = Path.of("target/discord");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
            .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));

    private Snapshots() {
    }

    /** Compares the body that is sent for a message with the file of this name. */
    static void assertSame(Class<?> test, String name, DiscordMessage message) {
        try {
            Files.createDirectories(PAGES);
            Files.writeString(PAGES.resolve(test.getSimpleName() + "-" + name + ".html"),
                    DiscordPage.of(name, message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertSame(test, name, Wire.create(message).toData().toMap());
    }

    /** Compares any body with the file of this name. */
    static void assertSame(Class<?> test, String name, Map<String, Object> body) {
        try {
            Golden.assertSame(test, name + ".json", Visible.json(JSON.writer(PRETTY).writeValueAsString(body)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
