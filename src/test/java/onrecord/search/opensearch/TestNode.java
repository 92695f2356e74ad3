package onrecord.search.opensearch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** One node of a cluster, in a process of its own, which ends with this one. */
final class TestNode {

    private static final Path LIBRARIES = Path.of("target", "cluster");
    private static final Path PROGRAM = Path.of("src", "test", "cluster", "ClusterNode.java");

    private final int number;
    private final int http;
    private final int transport;
    private final int first;
    private final Path folder;
    private Process process;

    /** @param first on which port other nodes find the first one; 0 for the first itself */
    TestNode(int number, int first, Path folder) throws IOException {
        this.number = number;
        this.http = freePort();
        this.transport = freePort();
        this.first = first == 0 ? transport : first;
        this.folder = folder;
        this.process = started();
    }

    private Process started() throws IOException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms384m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", LIBRARIES.toAbsolutePath() + "/*", PROGRAM.toAbsolutePath().toString(), String.valueOf(number),
                String.valueOf(http), String.valueOf(transport), String.valueOf(first), folder.toString());
        // Its standard input stays open as long as this process lives: by its end the node knows that it is to end.
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("node-" + number + ".log").toFile()).start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http);
    }

    int transport() {
        return transport;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The same node again, with what it had on its disk. */
    void startAgain() throws IOException {
        process = started();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
