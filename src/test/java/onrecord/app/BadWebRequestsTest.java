package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a browser or a stranger may send to the program that runs. Clients that are slow or many are in the tests of the web
 * server, which can be made to lose patience sooner.
 */
@TestInstance(Lifecycle.PER_CLASS)
class BadWebRequestsTest {

    /** Whatever a browser loads by itself; the links that a reader may follow stand in "a". */
    private static final Pattern LOADED = Pattern
            .compile("(?is)<(?!a[ >])[a-z]+[^>]*?\\s(?:src|href|action|data|poster|srcset)\\s*=\\s*"
                    + "[\"']?([^\"'\\s>]+)|url\\(\\s*[\"']?([^)\"']+)|@import\\s+[\"']?([^\"';]+)");
    private static final Pattern LINKED = Pattern.compile("(?is)(?:href|src)\\s*=\\s*[\"'](/[^\"']*)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\"'`<>)]+|[\"'`(]//[a-z0-9]");
    private static final int PAGES = 300;

    private Serving program;

    @BeforeAll
    void start(@TempDir Path data) {
        program = Serving.of(Path.of("seeds"), data, Map.of());
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void areNotAnswered_whenMeantForAnotherHost() throws IOException {
        for (String path : List.of("/", "/api/sources", "/metrics", "/healthz", "/static/base.css", "/none")) {
            assertStatus("421", "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\n");
            assertStatus("421",
                    "GET " + path + " HTTP/1.1\r\nHost: evil.example:" + program.at("/").getPort() + "\r\n");
        }
    }

    @Test
    void areNotAnswered_whenAnotherSiteSendsThem() throws IOException {
        String post = "POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 10\r\n";
        for (String header : List.of("Origin: https://evil.example", "Origin: null", "Origin: http://localhost:1",
                "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site")) {
            assertStatus("403", post + header + "\r\n", "{\"q\": \"x\"}");
        }
        assertStatus("200", post + "Origin: http://localhost\r\n", "{\"q\": \"x\"}");
        // As a form of another site sends what may be sent without asking first.
        assertStatus("415", post.replace("application/json", "text/plain"), "{\"q\": \"x\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/..%2f..%2fetc/passwd", "/static/../../etc/passwd",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/static/..%5c..%5cetc/passwd", "/static/%252e%252e%252fetc%252fpasswd", "/static//etc/passwd", "/static/%00",
        "/static/",
        "/static/base.css%00.html", "/static/base.css;x=1", "/d/..%2f..%2fetc/passwd", "/d/../../etc/passwd",
        "/d/%2fetc%2fpasswd",
        "/d/", "/d", "/d/%", "/d/%zz", "/d/%c0%af", "/d/%ff", "/d/%u0041", "/d//", "/d/.", "/d/..", "/d/;", "//",
        "//evil.example",
        "/.", "/..",
        "/;x=1", "/api/sources;x=1", "/api//sources", "/API/sources", "/api/ask/..", "/api/%73ources",
        "/api/sources%2f", "/%2e/api/sources",
        "/.git/config", "/WEB-INF/web.xml", "/actuator", "/a%0d%0aX-Evil:1"})
    void findNothingOutsideTheDocuments(String path) throws IOException {
        String reply = said("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(reply.matches("(?s)HTTP/1.1 (404|400) .*"), reply);
        assertFalse(reply.contains("root:") || reply.toLowerCase(Locale.ROOT).contains("x-evil"), reply);
    }

    @Test
    void findNothingByTraversal_withTheStatusOfWhatIsNotThere() throws IOException {
        assertStatus("404", "GET /static/..%2f..%2fetc/passwd HTTP/1.1\r\nHost: localhost\r\n");
        assertStatus("414", "GET /d/" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n");
        assertStatus("404", "GET /d/" + "%2f".repeat(4_000) + " HTTP/1.1\r\nHost: localhost\r\n");
        assertStatus("404", "GET /" + "a/".repeat(6_000) + " HTTP/1.1\r\nHost: localhost\r\n");
    }

    @Test
    void areRefused_whenTooLarge_andOthersAreServed() throws IOException {
        assertEquals(413, program.post("/api/ask", "x".repeat(10_000_000)).statusCode());
        String headers = "GET / HTTP/1.1\r\nHost: localhost\r\n" + "X-A: b\r\n".repeat(10_000);
        assertStatus("431", headers);
        assertEquals(200, program.get("/").statusCode());
    }

    @Test
    void mayAskForTheHeadOfWhateverTheyMayGet_andDoNothingThatNoRouteIsFor() throws IOException {
        for (String path : List.of("/", "/api/sources", "/healthz", "/metrics", "/static/base.css")) {
            String reply = said("HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertTrue(reply.startsWith("HTTP/1.1 200 ") && reply.endsWith("\r\n\r\n"), reply);
            assertTrue(reply.contains("Content-Length: ") && !reply.contains("Content-Length: 0\r"), reply);
            for (String method : List.of("OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "CONNECT", "FOO")) {
                String refused = said(
                        method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                assertTrue(refused.matches("(?s)HTTP/1.1 (400|405|501) .*"), method + " " + path + ": " + refused);
            }
        }
        assertTrue(said("OPTIONS /api/ask HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .contains("Allow: POST\r\n"));
    }

    /** A browser looks at this too; here every page that links lead to is read as text. */
    @Test
    void loadNothingFromElsewhere() {
        var seen = new HashSet<String>();
        var toSee = new ArrayDeque<>(List.of("/", "/?q=what+did+Blinken+say+on+Iran%3F", "/sources", "/people"));
        while (!toSee.isEmpty() && seen.size() < PAGES) {
            String path = toSee.pop().replace("&amp;", "&").replaceFirst("#.*", "");
            if (seen.add(path)) {
                HttpResponse<String> page = program.get(path);
                assertLoadsNothingFromElsewhere(path, page);
                LINKED.matcher(page.body()).results().forEach(link -> toSee.add(link.group(1)));
            }
        }
        assertTrue(seen.stream().anyMatch(path -> path.startsWith("/static/base.css")), seen.toString());
    }

    private static void assertLoadsNothingFromElsewhere(String path, HttpResponse<String> page) {
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'; ") && !policy.contains("unsafe") && !policy.contains("http"),
                policy);
        String type = page.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html")) {
            Matcher loaded = LOADED.matcher(page.body());
            while (loaded.find()) {
                String address = loaded.group(1) == null ? loaded.group() : loaded.group(1);
                assertTrue(address.matches("(/(?!/)|#).*"), path + " loads " + address);
            }
            assertFalse(
                    page.body().matches("(?is).*(<style|<script(?![^>]*\\ssrc=)|\\sstyle=|\\son[a-z]+=|javascript:).*"),
                    path);
        } else if (type.contains("javascript") || type.startsWith("text/css")) {
            assertFalse(ADDRESS.matcher(page.body()).find(), path);
        }
    }

    private void assertStatus(String status, String head) throws IOException {
        assertStatus(status, head, "");
    }

    private void assertStatus(String status, String head, String body) throws IOException {
        String reply = said(head + "Connection: close\r\n\r\n" + body);
        assertTrue(reply.startsWith("HTTP/1.1 " + status + " "),
                head.substring(0, Math.min(80, head.length())) + reply);
    }

    /** All that the server says to a text. */
    private String said(String text) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), program.at("/").getPort())) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            } catch (SocketException closed) {
                return new String(socket.getInputStream().readNBytes(socket.getInputStream().available()),
                        StandardCharsets.ISO_8859_1);
            }
        }
    }
}
