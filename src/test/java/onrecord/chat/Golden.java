package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
