package onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * bin/onrecord, run by this machine's sh with scripts in place of Java. They print what they are called with, each
 * argument in brackets.
 */
class LauncherTest extends BareMachine {

    @Test
    void handsArgumentsOnAsTheyAre() throws Exception {
        onPath(java("path", "21"));
        List<String> arguments = List.of("ask", "two  words", "line\nbreak\n", "", "*", "$HOME `id` \\n", "--", "-x",
                "\"'");

        Run run = start(arguments.toArray(String[]::new));

        assertTrue(run.out().endsWith("[onrecord.app.Main][" + String.join("][", arguments) + "]"), run.out());
    }

    @Test
    void startsThroughSymbolicLinks_fromAnyFolder() throws Exception {
        onPath(java("path", "21"));
        Path folder = Files.createDirectories(machine.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("first"), folder.relativize(home.resolve("bin/onrecord")));
        Path second = Files.createSymbolicLink(machine.resolve("second"), folder.resolve("first"));

        Run run = run(second, machine.resolve("tools"));

        assertTrue(run.out().contains("[-Donrecord.home=" + home.toRealPath() + "]"), run.out() + run.err());
    }

    @Test
    void listsEveryJarOnTheClassPath() throws Exception {
        onPath(java("path", "21"));
        Path lib = home.toRealPath().resolve("lib");

        Run run = start();

        assertTrue(run.out().contains("[-cp][" + lib + "/library.jar:" + lib + "/onrecord-1.jar]"), run.out());
    }

    @Test
    void addsFurtherOptionsForJava() throws Exception {
        onPath(java("path", "21"));
        environment.put("ONRECORD_OPTS", "-Xmx1g  -Dpattern=/*");

        Run run = start();

        assertTrue(run.out().contains("[-Xmx1g][-Dpattern=/*][-cp]"), run.out());
    }

    @Test
    void reportsTheProgramsExitStatus() throws Exception {
        onPath(java("path", "21"));

        assertEquals(7, start("exit-7").status());
    }
}
