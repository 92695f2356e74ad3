package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** On a way that let somebody through when it was cut, the tests of a cluster that is away would fail now and then. */
class ForwardingTest {

    /** One in ten got through when what had just been accepted was passed on. */
    private static final int TIMES = 100;

    private static final int PATIENCE_MS = 10_000;
    private static final int ENDED = -1;

    @Test
    void letsNobodyThrough_whoCallsInTheMomentItIsCut() throws IOException {
        try (var echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> echoes(echo));
            var target = URI.create("http://127.0.0.1:" + echo.getLocalPort());
            for (int i = 0; i < TIMES; i++) {
                try (var way = new Forwarding(target)) {
                    assertEquals('a', answer(way));
                    way.cut();
                    assertEquals(ENDED, answer(way));
                }
            }
        }
    }

    private static int answer(Forwarding way) {
        try (var caller = new Socket()) {
            caller.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), way.address().getPort()),
                    PATIENCE_MS);
            caller.setSoTimeout(PATIENCE_MS);
            caller.getOutputStream().write('a');
            return caller.getInputStream().read();
        } catch (IOException refused) {
            return ENDED;
        }
    }

    private static void echoes(ServerSocket echo) {
        while (!echo.isClosed()) {
            try {
                Socket caller = echo.accept();
                Thread.ofVirtual().start(() -> {
                    try (caller) {
                        caller.getInputStream().transferTo(caller.getOutputStream());
                    } catch (IOException gone) {
                        // Whoever called has gone.
                    }
                });
            } catch (IOException closed) {
                // The test ends.
            }
        }
    }
}
