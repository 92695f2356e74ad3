package onrecord.chat.fakes;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine for servers that open them later, in processes of their own, or that come back to where they were.
 *
 * <p>They are none of those that the system gives away by itself: it could give them to somebody else meanwhile.
 */
public final class FreePorts {

    /** Above what a machine's own services listen at, and below what Linux (from 32768) and others (from 49152) give away. */
    private static final int FROM = 20_000;
    private static final int TO = 32_000;

    private static final int TRIES = 1_000;

    private FreePorts() {
    }

    /** One at which nobody listens. */
    public static int one() throws IOException {
        return some(1).get(0);
    }

    /** So many, each another one, at which nobody listens. */
    public static List<Integer> some(int count) throws IOException {
        Set<Integer> found = new HashSet<>();
        for (int tried = 0; found.size() < count; tried++) {
            int port = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (isFree(port)) {
                found.add(port);
            } else if (tried >= TRIES) {
                throw new IOException("No free port from " + FROM + " to " + TO);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isFree(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        }
    }
}
