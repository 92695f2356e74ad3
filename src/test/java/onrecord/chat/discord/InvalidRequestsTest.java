package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidRequestsTest {

    private final AtomicLong now = new AtomicLong();
    private final InvalidRequests invalid = new InvalidRequests(now::get);
    private HttpServer server;
    private OkHttpClient client;
    private volatile int status = 403;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        client = new OkHttpClient.Builder().addInterceptor(invalid).build();
    }

    @AfterEach
    void stop() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        server.stop(0);
    }

    private int calls(int most) {
        var request = new Request.Builder().url("http://127.0.0.1:" + server.getAddress().getPort() + "/").build();
        int made = 0;
        for (int i = 0; i < most; i++) {
            try (Response response = client.newCall(request).execute()) {
                made += response.code() == status ? 1 : 0;
            } catch (IOException held) {
                return made;
            }
        }
        return made;
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429})
    void makesFewerThanAHundredInTenMinutes(int refused) {
        status = refused;
        assertEquals(80, calls(500));
        now.addAndGet(Duration.ofMinutes(9).toNanos());
        assertEquals(0, calls(500));
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertEquals(80, calls(500));
    }

    @Test
    void holdsNothingUpThatIsDone() {
        status = 200;
        assertEquals(200, calls(200));
    }
}
