package onrecord.chat.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that says exactly what it is told to. */
final class Wire implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Socket socket;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) LONGEST.toMillis());
    }

    /** What the server says to a text before it closes the connection. */
    static String reply(int port, String text) throws IOException {
        try (var wire = new Wire(port)) {
            wire.say(text);
            return wire.rest();
        }
    }

    void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whether a text, said byte by byte with a pause after each, is heard to its end. */
    boolean says(String text, Duration pause) throws IOException, InterruptedException {
        try {
            for (int i = 0; i < text.length(); i++) {
                say(text.substring(i, i + 1));
                Thread.sleep(pause);
            }
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }

    /** Whether the server has said something, or closed the connection. */
    boolean heard() {
        try {
            return socket.isClosed() || socket.getInputStream().available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }

    /** The first line that the server says. */
    String line() throws IOException {
        var said = new StringBuilder();
        for (int b = socket.getInputStream().read(); b >= 0 && b != '\n'; b = socket.getInputStream().read()) {
            said.append((char) b);
        }
        return said.toString();
    }

    /** All until the server closes the connection; a reset ends it too. */
    String rest() throws IOException {
        var said = new StringBuilder();
        InputStream in = socket.getInputStream();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                said.append((char) b);
            }
        } catch (SocketException reset) {
            return said.toString();
        }
        return said.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
