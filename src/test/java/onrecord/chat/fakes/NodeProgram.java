package onrecord.chat.fakes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A running Node program of src/test/node, and the way to get one. */
public final class NodeProgram implements AutoCloseable {
    /** Bolt 5 and discord.js 14 need it. */
    private static final int OLDEST_NODE = 20;
    private static final Path SOURCE = Path.of("src", "test", "node");
    private static final Path INSTALLED = Path.of("target", "node");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "answers.mjs",
            "discord.mjs");

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private NodeProgram(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /** Why there can be none on this machine; empty if there can. */
    public static Optional<String> obstacle() {
        Optional<String> version = output(Path.of("."), "node", "--version");
        if (version.isEmpty() || major(version.get()) < OLDEST_NODE) {
            return Optional.of("needs Node " + OLDEST_NODE + " or newer, found " + version.orElse("none"));
        }
        return install() ? Optional.empty() : Optional.of("npm cannot install what package-lock.json names here");
    }

    private static int major(String version) {
        return Integer.parseInt(version.strip().replaceFirst("^v(\\d+)\\..*", "$1"));
    }

    /** Installs exactly what package-lock.json names, below target, once, whichever of the test processes comes first. */
    private static boolean install() {
        try {
            Files.createDirectories(INSTALLED);
            try (FileChannel lock = FileChannel.open(INSTALLED.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); FileLock held = lock.lock()) {
                return held.isValid() && installed();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + INSTALLED, e);
        }
    }

    private static boolean installed() throws IOException {
        Path done = INSTALLED.resolve("installed.json");
        byte[] wanted = Files.readAllBytes(SOURCE.resolve("package-lock.json"));
        for (String file : FILES) {
            lay(SOURCE.resolve(file), INSTALLED.resolve(file));
        }
        if (Files.exists(done) && Arrays.equals(Files.readAllBytes(done), wanted)) {
            return true;
        }
        if (output(INSTALLED, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
                .isEmpty()) {
            return false;
        }
        Files.write(done, wanted);
        return true;
    }

    /** What is there already stays as it is: the other test process may be running it. */
    private static void lay(Path source, Path installed) throws IOException {
        if (!Files.exists(installed) || Files.mismatch(source, installed) >= 0) {
            Files.copy(source, installed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What a command prints if it succeeds within two minutes. */
    private static Optional<String> output(Path folder, String... command) {
        try {
            Path printed = Files.createTempFile("onrecord-node", ".txt");
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(printed.toFile()).start();
            boolean done = process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
            process.destroy();
            String text = Files.readString(printed);
            Files.delete(printed);
            return done ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // No such program.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * Starts a program and waits until it says that it is ready.
     *
     * @param file such as answers.mjs
     * @param environment what it is told
     */
    public static NodeProgram start(String file, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("node", file).directory(INSTALLED.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("NO_PROXY", "localhost,127.0.0.1");
        NodeProgram program = new NodeProgram(builder.start());
        program.awaitLine("ready");
        return program;
    }

    /** Waits for a line that begins so. */
    public String awaitLine(String start) {
        return Await.value(start + " from the Node program, which said " + lines, Duration.ofSeconds(30),
                () -> lines.stream().filter(line -> line.startsWith(start)).findFirst());
    }

    /** Every line so far. */
    public List<String> said() {
        return List.copyOf(lines);
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("gone: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
