package onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which Java the launcher takes. */
class LauncherJavaTest extends BareMachine {

    @Test
    void takesJavaHome_evenIfANewerJavaIsThere() throws Exception {
        environment.put("JAVA_HOME", java("my java", "21.0.5").toString());
        onPath(java("new", "25.0.1"));

        assertEquals("Java 21.0.5", firstLine(start()));
    }

    @Test
    void looksFurther_whenJavaHomeIsTooOld() throws Exception {
        environment.put("JAVA_HOME", java("old", "17.0.2").toString());
        onPath(java("new", "21.0.5"));

        assertEquals("Java 21.0.5", firstLine(start()));
    }

    @Test
    void looksFurther_whenJavaHomeIsNoJava() throws Exception {
        environment.put("JAVA_HOME", machine.resolve("gone").toString());
        onPath(java("new", "21"));

        assertEquals("Java 21", firstLine(start()));
    }

    @Test
    void takesWhatIsOnThePathBeforeOtherFolders() throws Exception {
        onPath(java("path", "21.0.5"));
        java("usr/lib/jvm/java-22", "22.0.1");

        assertEquals("Java 21.0.5", firstLine(start()));
    }

    @Test
    void prefersAJavaWhoseStartCanBeCached() throws Exception {
        onPath(java("path", "21.0.5"));
        java("usr/lib/jvm/java-24", "24");
        java("usr/lib/jvm/java-26", "26-ea");

        assertEquals("Java 26-ea", firstLine(start()));
    }

    @Test
    void findsJavaInTheUsualFolders() throws Exception {
        for (String folder : List.of("usr/lib/jvm/temurin", "opt/java/openjdk", "opt/jdk-21", "home/.jdks/corretto",
                "home/.sdkman/candidates/java/current", "Library/Java/JavaVirtualMachines/temurin-21.jdk/Contents/Home",
                "opt/homebrew/opt/openjdk@21/libexec/openjdk.jdk/Contents/Home")) {
            Path java = java(folder, "21.0.5");

            assertEquals("Java 21.0.5", firstLine(start()), folder);
            Files.delete(java.resolve("bin/java"));
        }
    }

    @Test
    void asksAJavaThatDoesNotTellItsVersionInAFile() throws Exception {
        Path java = java("path", "22.0.1");
        Files.delete(java.resolve("release"));
        onPath(java);

        assertEquals("Java 22.0.1", firstLine(start()));
    }

    @Test
    void saysWhatItSawAndWhatToInstall_whenNoJavaIsNewEnough() throws Exception {
        environment.put("JAVA_HOME", java("old", "1.8.0_392").toString());
        onPath(java("path", "20.0.2"));
        java("usr/lib/jvm/java-17", "17.0.2");

        Run run = start("--version");

        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("onrecord: needs Java 21 or newer.\n"), run.err());
        assertTrue(run.err().contains("Java 1.8.0_392 in " + machine.resolve("old") + "\n"), run.err());
        assertTrue(run.err().contains("Java 20.0.2 in " + machine.resolve("path") + "\n"), run.err());
        assertTrue(run.err().contains("Java 17.0.2 in " + machine.resolve("usr/lib/jvm/java-17") + "\n"), run.err());
        assertTrue(run.err().contains("Install one"), run.err());
    }

    @Test
    void saysWhatToInstall_whenThereIsNoJavaAtAll() throws Exception {
        environment.remove("HOME");

        Run run = start();

        assertEquals(new Run(2, "", run.err()), run);
        assertTrue(run.err().startsWith("onrecord: needs Java 21 or newer.\nInstall one"), run.err());
    }
}
