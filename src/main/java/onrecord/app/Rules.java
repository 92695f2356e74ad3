package onrecord.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * What decides how documents become readings: the program's own code in the rooms that do it, and the libraries that help.
 *
 * <p>An index that was made by other code is built anew. A number that somebody has to raise would be forgotten, most of all
 * while a rule is being worked on; the code says more than is needed (a new version may well read as the old one did), but
 * never less.
 */
final class Rules {

    private static final List<String> ROOMS = List.of("onrecord/attribution/", "onrecord/corpus/", "onrecord/reading/",
            "onrecord/search/lucene/");

    private static final List<String> LIBRARIES = List.of("commonmark-", "icu4j-", "jsoup-");

    private Rules() {
    }

    /**
     * A digest of all that.
     *
     * @throws UncheckedIOException if the program cannot read its own code
     */
    static String digest() {
        return digest(code());
    }

    /** @param code a folder of classes or a jar */
    static String digest(Path code) {
        try {
            Map<String, Long> sums = Files.isDirectory(code) ? folder(code) : jar(code);
            return Long.toHexString(sum((sums.toString() + libraries()).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the program's own code in " + code, e);
        }
    }

    private static Path code() {
        CodeSource source = Rules.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program cannot find its own code: " + source, e);
        }
    }

    /** A jar has the sums of what it holds in its directory. */
    private static Map<String, Long> jar(Path jar) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().filter(entry -> counts(entry.getName()))
                    .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
        }
        return sums;
    }

    private static Map<String, Long> folder(Path classes) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.walk(classes.resolve(room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sums.put(classes.relativize(file).toString().replace(File.separatorChar, '/'),
                            sum(Files.readAllBytes(file)));
                }
            }
        }
        return sums;
    }

    private static boolean counts(String name) {
        return !name.endsWith("/") && ROOMS.stream().anyMatch(name::startsWith);
    }

    /** Their names tell their versions. */
    private static List<String> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> path.substring(path.lastIndexOf(File.separatorChar) + 1))
                .filter(name -> LIBRARIES.stream().anyMatch(name::startsWith))
                .sorted()
                .toList();
    }

    private static long sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
