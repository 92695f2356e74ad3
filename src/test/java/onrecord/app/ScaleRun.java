package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import onrecord.scale.MadeUpCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What grows with a corpus, and how much: makes one of each number of passages, indexes it and asks questions, and prints for
 * each how quickly it was indexed, how large the index is, how much memory answering takes, and how long a whole answer takes
 * on one thread and on two, beside the bare query for the same words on the same index. Each part runs in a process of its
 * own with so much heap. No part of the build:
 *
 * <pre>mvn -ntp -Dtest=ScaleRun -Dsurefire.rerunFailingTestsCount=0 -Donrecord.scale=1000,10000,100000,1000000 test</pre>
 *
 * <p>With {@code -Donrecord.scale.folder=FOLDER} what was made stays there for the next run: a million passages take half a
 * gigabyte, their index as much again. With {@code -Donrecord.scale.heap=1g} there is more heap.
 */
@EnabledIfSystemProperty(named = "onrecord.scale", matches = "[0-9,]+")
class ScaleRun {

    @Test
    void measuresCorporaOfEverySize(@TempDir Path temporary) throws Exception {
        String kept = System.getProperty("onrecord.scale.folder", "");
        Path folder = kept.isEmpty() ? temporary : Path.of(kept);
        for (int passages : sizes()) {
            Path corpus = folder.resolve(passages + "/corpus");
            long bytes = new MadeUpCorpus(passages).write(corpus);
            // As a corpus that lay there: what was written a moment ago could change unseen, and is looked at twice.
            Thread.sleep(Duration.ofSeconds(3));
            System.out.printf(Locale.ROOT, "%n%,d passages, %.1f MB of text%n", passages, bytes / 1e6);
            for (ScaleMeasuring.Part part : ScaleMeasuring.Part.values()) {
                measure(part, passages, corpus, folder.resolve(passages + "/data"));
            }
        }
    }

    private static List<Integer> sizes() {
        return Arrays.stream(System.getProperty("onrecord.scale").split(",")).map(Integer::valueOf).toList();
    }

    private static void measure(ScaleMeasuring.Part part, int passages, Path corpus, Path data) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx" + System.getProperty("onrecord.scale.heap", "512m"),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.config.file=src/main/launcher/logging.properties",
                "-cp", System.getProperty("java.class.path")));
        Stream.of(System.getProperty("onrecord.scale.java", "").split(" ")).filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of(ScaleMeasuring.class.getName(), part.name(), passages + "", corpus.toString(),
                data.toString()));
        Process process = new ProcessBuilder(command).inheritIO().redirectOutput(ProcessBuilder.Redirect.PIPE).start();
        process.inputReader().lines().forEach(System.out::println);
        assertEquals(0, process.waitFor(), part + " of " + passages + " passages failed");
    }

    /** How many bytes the files below a folder have. */
    static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + folder, e);
        }
    }
}
