package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Messages as they are expected, one file each, in a folder named like the test. */
public final class Golden {

    private Golden() {
    }

    /** Compares a message with the file of this name beside the test. */
    public static void assertSame(Class<?> test, String file, String message) {
        assertEquals(text(test, file), message + "\n", file);
    }

    private static String text(Class<?> test, String file) {
        String resource = test.getSimpleName() + "/" + file;
        try (InputStream in = test.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("No resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
