package onrecord.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The program, running in a process of its own, with nothing but its page to be reached by. */
final class Site implements AutoCloseable {

    private static final String PAGE = "Page: ";

    private final Process process;
    private final Path data;
    private final URI address;

    private Site(Process process, Path data, URI address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    /** Starts it over a folder of documents. */
    static Site over(Path corpus, Map<String, String> environment) {
        try {
            Path data = Files.createTempDirectory("onrecord-site");
            String java = ProcessHandle.current().info().command().orElseThrow();
            var builder = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-Xmx512m",
                    "-Djava.util.logging.config.file=src/main/launcher/logging.properties", "-cp",
                    System.getProperty("java.class.path"), "onrecord.app.Main", "--corpus", corpus.toString());
            builder.environment().keySet().removeIf(name -> name.matches("(?:SLACK|DISCORD|ONRECORD)_.*"));
            builder.environment().putAll(Map.of("ONRECORD_WEB_PORT", "0", "ONRECORD_DATA", data.toString()));
            builder.environment().putAll(environment);
            Process process = builder.redirectErrorStream(true).start();
            return new Site(process, data, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the program", e);
        }
    }

    private static URI address(Process process) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(PAGE)) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(System.err::println));
                return URI.create(line.substring(PAGE.length()));
            }
            System.err.println(line);
        }
        throw new IOException("The program ended before it served its page");
    }

    /** Where it is, with a slash at its end. */
    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + data, e);
        }
    }
}
