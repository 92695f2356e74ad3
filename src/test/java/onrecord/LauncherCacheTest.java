package onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the launcher makes later starts quicker. */
class LauncherCacheTest extends BareMachine {

    @Test
    void makesACacheForTheNextStarts() throws Exception {
        onPath(java("path", "25.0.1"));

        assertFalse(start().out().contains("AOTCache"));
        assertEquals(new Run(0, "", ""), makeCache());
        assertEquals(1, caches().size());

        assertTrue(start().out().contains("[-XX:AOTCache=" + caches().getFirst().toRealPath() + "]"));
    }

    @Test
    void leavesTheCacheAside_whenAJarHasChanged() throws Exception {
        onPath(java("path", "25.0.1"));
        makeCache();

        Files.writeString(home.resolve("lib/onrecord-1.jar"), "The program");
        assertFalse(start().out().contains("AOTCache"), "other content, same length");

        Files.writeString(home.resolve("lib/onrecord-1.jar"), "the program");
        assertTrue(start().out().contains("AOTCache"), "as it was");

        Files.writeString(home.resolve("lib/library.jar"), "a longer library");
        assertFalse(start().out().contains("AOTCache"), "another library");
    }

    @Test
    void leavesTheCacheAside_whenJavaHasChanged() throws Exception {
        environment.put("JAVA_HOME", java("one", "25.0.1").toString());
        makeCache();
        environment.put("JAVA_HOME", java("two", "25.0.2").toString());

        assertFalse(start().out().contains("AOTCache"));
    }

    @Test
    void leavesNothingBehind_whenTheCacheCannotBeMade() throws Exception {
        Path java = java("path", "25.0.1");
        executable(java.resolve("bin/java"), "#!/bin/sh\necho no room; exit 1\n");
        onPath(java);

        Run run = makeCache();

        assertEquals(2, run.status());
        assertTrue(run.err().contains("no room"), run.err());
        assertEquals(List.of(), caches());
    }

    @Test
    void makesNoCache_whenJavaIsTooOldForIt() throws Exception {
        onPath(java("path", "21.0.5"));

        Run run = makeCache();

        assertEquals(2, run.status());
        assertTrue(run.err().contains("needs Java 25 or newer; found 21.0.5"), run.err());
    }

    private Run makeCache() throws Exception {
        environment.put("ONRECORD_STARTUP_CACHE", "make");
        Run run = start();
        environment.remove("ONRECORD_STARTUP_CACHE");
        return run;
    }

    private List<Path> caches() throws IOException {
        try (var files = Files.list(home.resolve("lib"))) {
            return files.filter(file -> !file.toString().endsWith(".jar")).toList();
        }
    }
}
