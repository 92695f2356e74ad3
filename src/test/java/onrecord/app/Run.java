package onrecord.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onrecord.chat.slack.fake.FakeSlack;

/**
 * A start of the program in a folder of its own, with a corpus of two documents.
 *
 * @param folder holds the program and the home of the person
 * @param environment the environment variables
 */
record Run(Path folder, Map<String, String> environment) {

    /** What came of it. */
    record Outcome(int status, String out, String err) {
    }

    static Run in(Path folder) {
        for (String file : List.of("harbour.txt", "budget.txt", "sources.json")) {
            try (InputStream in = Run.class.getResourceAsStream("corpus/" + file)) {
                Files.createDirectories(folder.resolve("seeds"));
                Files.write(folder.resolve("seeds").resolve(file), Objects.requireNonNull(in).readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot lay out " + file, e);
            }
        }
        return new Run(folder, Map.of());
    }

    Run with(String variable, String value) {
        return with(Map.of(variable, value));
    }

    Run with(Map<String, String> variables) {
        var more = new HashMap<>(environment);
        more.putAll(variables);
        return new Run(folder, more);
    }

    /** With what a bot of this Slack knows. */
    Run asBotOf(FakeSlack slack) {
        return with("SLACK_API", slack.apiUrl())
                .with("SLACK_BOT_TOKEN", slack.workspace().botToken())
                .with("SLACK_APP_TOKEN", slack.workspace().appToken());
    }

    Run settings(String yaml) {
        try {
            Files.createDirectories(folder.resolve("config"));
            Files.writeString(folder.resolve("config").resolve("onrecord.yaml"), yaml);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write settings", e);
        }
    }

    Path seed(String file) {
        return folder.resolve("seeds").resolve(file);
    }

    Surroundings surroundings(String input, PrintStream out, PrintStream err) {
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new Surroundings(new Streams(in, out, err, false, false, false), environment, folder,
                folder.resolve("home"));
    }

    Outcome of(String... args) {
        return piped("", args);
    }

    Outcome piped(String input, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = new Main(surroundings(input, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))).run(args);
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Starts the program as a server: a process of its own with nobody at its console. */
    Process server() throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        var builder = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-Donrecord.home=" + folder,
                "-Djava.util.logging.config.file=src/main/launcher/logging.properties", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Main.class.getName());
        builder.environment().keySet().removeIf(name -> name.matches("(?:SLACK|DISCORD|ONRECORD)_.*"));
        builder.environment().put("ONRECORD_DATA", folder.resolve("data").toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
        process.getOutputStream().close();
        return process;
    }

    /** What the server says. */
    Path log() {
        return folder.resolve("log");
    }
}
