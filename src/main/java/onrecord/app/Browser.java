package onrecord.app;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * The browser of whoever runs the program. Asked by the command that each system has for it: {@code java.awt.Desktop} would
 * bring up a window system first, and is missing from the Java of most servers.
 */
final class Browser {

    private Browser() {
    }

    /** Opens an address; whether there was something to open it with. */
    static boolean open(URI address) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name", ""), address.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static List<String> command(String system, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of("open", address);
        }
        return name.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of("xdg-open", address);
    }
}
