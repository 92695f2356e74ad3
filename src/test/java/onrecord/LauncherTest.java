package onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * bin/onrecord, run by this machine's sh with scripts in place of Java. They print what they are called with, each
 * argument in brackets.
 */
class LauncherTest {

    private static final Path SCRIPT = Path.of("src/main/launcher/onrecord");

    /** All that the launcher may call; with nothing else on the path, no Java of this machine is found. */
    private static final List<String> TOOLS = List.of("cat", "cksum", "dirname", "mktemp", "mv", "readlink", "rm",
            "sed", "wc");

    @TempDir
    Path machine;

    private Path home;
    private final Map<String, String> environment = new HashMap<>();

    /** What a run of the launcher came to. */
    private record Run(int status, String out, String err) {}

    @BeforeEach
    void installOnAMachineWithoutJava() throws Exception {
        home = Files.createDirectories(machine.resolve("my programs/on record"));
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/onrecord-1.jar"), "the program");
        Files.writeString(home.resolve("lib/library.jar"), "a library");
        // The usual folders of this machine may hold a Java: the script's are moved below the temporary folder.
        String script = Files.readString(SCRIPT).replaceAll("(?<=[ (])/(usr|opt|Library)/", machine + "/$1/");
        executable(home.resolve("bin/onrecord"), script);
        Path tools = Files.createDirectories(machine.resolve("tools"));
        for (String tool : TOOLS) {
            executable(tools.resolve(tool), "#!/bin/sh\nexec '" + find(tool) + "' \"$@\"\n");
        }
        environment.put("PATH", tools.toString());
        environment.put("HOME", machine.resolve("home").toString());
        environment.put("TMPDIR", machine.toString());
    }

    @Test
    void saysWhatItSawAndWhatToInstall_whenNoJavaIsNewEnough() throws Exception {
        environment.put("JAVA_HOME", java("old", "1.8.0_392").toString());
        onPath(java("path", "20.0.2"));
        java("usr/lib/jvm/java-17", "17.0.2");

        Run run = start("--version");

        assertEquals(2, run.status);
        assertEquals("", run.out);
        assertTrue(run.err.startsWith("onrecord: needs Java 21 or newer.\n"), run.err);
        assertTrue(run.err.contains("Java 1.8.0_392 in " + machine.resolve("old") + "\n"), run.err);
        assertTrue(run.err.contains("Java 20.0.2 in " + machine.resolve("path") + "\n"), run.err);
        assertTrue(run.err.contains("Java 17.0.2 in " + machine.resolve("usr/lib/jvm/java-17") + "\n"), run.err);
        assertTrue(run.err.contains("Install one"), run.err);
    }

    @Test
    void saysWhatToInstall_whenThereIsNoJavaAtAll() throws Exception {
        environment.remove("HOME");

        Run run = start();

        assertEquals(new Run(2, "", run.err), run);
        assertTrue(run.err.startsWith("onrecord: needs Java 21 or newer.\nInstall one"), run.err);
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
    void takesJavaHome_evenIfANewerJavaIsThere() throws Exception {
        environment.put("JAVA_HOME", java("my java", "21.0.5").toString());
        onPath(java("new", "25.0.1"));

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
    void takesWhatIsOnThePathBeforeOtherFolders() throws Exception {
        onPath(java("path", "21.0.5"));
        java("usr/lib/jvm/java-22", "22.0.1");

        assertEquals("Java 21.0.5", firstLine(start()));
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
    void handsArgumentsOnAsTheyAre() throws Exception {
        onPath(java("path", "21"));
        List<String> arguments = List.of("ask", "two  words", "line\nbreak\n", "", "*", "$HOME `id` \\n", "--", "-x",
                "\"'");

        Run run = start(arguments.toArray(String[]::new));

        assertTrue(run.out.endsWith("[onrecord.app.Main][" + String.join("][", arguments) + "]"), run.out);
    }

    @Test
    void startsThroughSymbolicLinks_fromAnyFolder() throws Exception {
        onPath(java("path", "21"));
        Path folder = Files.createDirectories(machine.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("first"), folder.relativize(home.resolve("bin/onrecord")));
        Path second = Files.createSymbolicLink(machine.resolve("second"), folder.resolve("first"));

        Run run = run(second, machine.resolve("tools"));

        assertTrue(run.out.contains("[-Donrecord.home=" + home.toRealPath() + "]"), run.out + run.err);
    }

    @Test
    void listsEveryJarOnTheClassPath() throws Exception {
        onPath(java("path", "21"));
        Path lib = home.toRealPath().resolve("lib");

        Run run = start();

        assertTrue(run.out.contains("[-cp][" + lib + "/library.jar:" + lib + "/onrecord-1.jar]"), run.out);
    }

    @Test
    void addsFurtherOptionsForJava() throws Exception {
        onPath(java("path", "21"));
        environment.put("ONRECORD_OPTS", "-Xmx1g  -Dpattern=/*");

        Run run = start();

        assertTrue(run.out.contains("[-Xmx1g][-Dpattern=/*][-cp]"), run.out);
    }

    @Test
    void reportsTheProgramsExitStatus() throws Exception {
        onPath(java("path", "21"));

        assertEquals(7, start("exit-7").status);
    }

    @Test
    void makesACacheForTheNextStarts() throws Exception {
        onPath(java("path", "25.0.1"));

        assertFalse(start().out.contains("AOTCache"));
        assertEquals(new Run(0, "", ""), makeCache());
        assertEquals(1, caches().size());

        assertTrue(start().out.contains("[-XX:AOTCache=" + caches().getFirst().toRealPath() + "]"));
    }

    @Test
    void leavesTheCacheAside_whenAJarHasChanged() throws Exception {
        onPath(java("path", "25.0.1"));
        makeCache();

        Files.writeString(home.resolve("lib/onrecord-1.jar"), "The program");
        assertFalse(start().out.contains("AOTCache"), "other content, same length");

        Files.writeString(home.resolve("lib/onrecord-1.jar"), "the program");
        assertTrue(start().out.contains("AOTCache"), "as it was");

        Files.writeString(home.resolve("lib/library.jar"), "a longer library");
        assertFalse(start().out.contains("AOTCache"), "another library");
    }

    @Test
    void leavesTheCacheAside_whenJavaHasChanged() throws Exception {
        environment.put("JAVA_HOME", java("one", "25.0.1").toString());
        makeCache();
        environment.put("JAVA_HOME", java("two", "25.0.2").toString());

        assertFalse(start().out.contains("AOTCache"));
    }

    @Test
    void leavesNothingBehind_whenTheCacheCannotBeMade() throws Exception {
        Path java = java("path", "25.0.1");
        executable(java.resolve("bin/java"), "#!/bin/sh\necho no room; exit 1\n");
        onPath(java);

        Run run = makeCache();

        assertEquals(2, run.status);
        assertTrue(run.err.contains("no room"), run.err);
        assertEquals(List.of(), caches());
    }

    @Test
    void makesNoCache_whenJavaIsTooOldForIt() throws Exception {
        onPath(java("path", "21.0.5"));

        Run run = makeCache();

        assertEquals(2, run.status);
        assertTrue(run.err.contains("needs Java 25 or newer; found 21.0.5"), run.err);
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

    /** A Java in a folder below {@link #machine} that prints its version and its arguments. */
    private Path java(String folder, String version) throws IOException {
        Path java = Files.createDirectories(machine.resolve(folder));
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"None\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(java.resolve("bin/java"), """
                #!/bin/sh
                if [ "$1" = -version ]; then
                    echo 'openjdk version "VERSION" 2024-01-01' >&2
                    exit
                fi
                echo 'Java VERSION'
                for argument in "$@"; do
                    printf '[%s]' "$argument"
                    case $argument in
                    -XX:AOTCacheOutput=*) echo cache >"${argument#*=}" ;;
                    exit-7) exit 7 ;;
                    esac
                done
                """.replace("VERSION", version));
        return java;
    }

    private void onPath(Path java) {
        environment.merge("PATH", java.resolve("bin").toString(), (tools, bin) -> bin + ":" + tools);
    }

    private Run start(String... arguments) throws Exception {
        return run(home.resolve("bin/onrecord"), machine, arguments);
    }

    private Run run(Path program, Path folder, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path err = machine.resolve("stderr");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    private static String firstLine(Run run) {
        return (run.out + run.err).lines().findFirst().orElse("");
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        assertTrue(file.toFile().setExecutable(true));
    }

    private static Path find(String tool) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst().orElseThrow();
    }
}
