package onrecord.search.opensearch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** One node of a cluster, in a process of its own, which ends with this one. */
public final class TestNode {

    private static final Path LIBRARIES = Path.of("target", "cluster");
    private static final Path PROGRAM = Path.of("src", "test", "cluster", "ClusterNode.java");

    private final int number;
    private final int http;
    private final int transport;
    private final String others;
    private final Path folder;
    private Process process;

    /**
     * @param http on which it is asked
     * @param ports on which the nodes find one another, by number
     * @param folder for all of them
     */
    TestNode(int number, int http, List<Integer> ports, Path folder) throws IOException {
        this.number = number;
        this.http = http;
        this.transport = ports.get(number - 1);
        this.others = ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        this.folder = folder;
        this.process = started();
    }

    private Process started() throws IOException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms384m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", LIBRARIES.toAbsolutePath() + "/*", PROGRAM.toAbsolutePath().toString(), String.valueOf(number),
                String.valueOf(http), String.valueOf(transport), others, folder.toString());
        // Its standard input stays open as long as this process lives: by its end the node knows that it is to end.
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve("node-" + number + ".log").toFile())).start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http);
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The same node again, with what it had on its disk. */
    public void startAgain() throws IOException {
        process = started();
    }
}
