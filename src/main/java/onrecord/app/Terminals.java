package onrecord.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out what is a terminal without starting a terminal library, which takes longer than an answer. */
final class Terminals {

    private Terminals() {
    }

    /** Whether a person sits at this file descriptor: 0 for input, 1 for output, 2 for errors. */
    static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (!Files.isSymbolicLink(link)) {
            return hasConsole();
        }
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    /** Where there is no /proc: true only if input and output both are terminals. */
    @SuppressWarnings("SystemConsoleNull") // JDK 21 answers null, later ones are asked below.
    private static boolean hasConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since JDK 22 there always is a console, and only this method tells.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
    }
}
