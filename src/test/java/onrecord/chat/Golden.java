package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Messages as they are expected, one file each, in a folder named like the test. They are written anew by
 * {@code mvn test -Dsnapshots=write}.
 */
public final class Golden {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path PAGES = Path.of("target");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
            .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));

    private Golden() {
    }

    /** Compares a message with the file of this name beside the test. */
    public static void assertSame(Class<?> test, String file, String message) {
        Path expected = RESOURCES.resolve(test.getPackageName().replace('.', '/')).resolve(test.getSimpleName())
                .resolve(file);
        try {
            if (System.getProperty("snapshots", "").equals("write")) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, message + "\n");
            }
            assertEquals(Files.readString(expected), message + "\n", file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compare with " + expected, e);
        }
    }

    /**
     * Compares a payload with the JSON file of this name beside the test.
     *
     * @param payload a tree, or a map, whose keys are then put in order
     */
    public static void assertSameJson(Class<?> test, String name, Object payload) {
        try {
            assertSame(test, name + ".json", Visible.json(JSON.writer(PRETTY).writeValueAsString(payload)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Leaves a page to look at.
     *
     * @param folder below {@code target}
     */
    public static void show(String folder, String name, String html) {
        try {
            Path pages = Files.createDirectories(PAGES.resolve(folder));
            Files.writeString(pages.resolve(name + ".html"), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
