package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link Run}, as the program reads them. */
abstract class ReadSettings extends OwnRun {

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), true,
            StandardCharsets.UTF_8);

    static Settings read(Run run) {
        return read(run, null);
    }

    /** @param file named on the command line */
    static Settings read(Run run, @Nullable Path file) {
        return SettingsReader.read(run.surroundings("", NOWHERE, NOWHERE), file);
    }

    /** What is said of a run with settings that are not taken. */
    final String refused(Run bad) {
        String message = String.valueOf(assertThrows(Problem.class, () -> read(bad)).getMessage());
        return message.replace(folder.resolve("config").toString() + "/", "");
    }
}
