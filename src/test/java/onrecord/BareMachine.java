package onrecord;

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
import org.junit.jupiter.api.io.TempDir;

/** A machine without Java, on which the program is installed and started. */
abstract class BareMachine {

    private static final Path SCRIPT = Path.of("src/main/launcher/onrecord");

    /** All that the launcher may call; with nothing else on the path, no Java of this machine is found. */
    private static final List<String> TOOLS = List.of("cat", "cksum", "dirname", "mktemp", "mv", "readlink", "rm",
            "sed", "wc");

    @TempDir
    Path machine;

    Path home;

    final Map<String, String> environment = new HashMap<>();

    /** What a run of the launcher came to. */
    record Run(int status, String out, String err) {}

    @BeforeEach
    final void install() throws Exception {
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

    /** A Java in a folder below {@link #machine} that prints its version and its arguments. */
    final Path java(String folder, String version) throws IOException {
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

    final void onPath(Path java) {
        environment.merge("PATH", java.resolve("bin").toString(), (tools, bin) -> bin + ":" + tools);
    }

    final Run start(String... arguments) throws Exception {
        return run(home.resolve("bin/onrecord"), machine, arguments);
    }

    final Run run(Path program, Path folder, String... arguments) throws Exception {
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

    static String firstLine(Run run) {
        return (run.out + run.err).lines().findFirst().orElse("");
    }

    static void executable(Path file, String script) throws IOException {
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
