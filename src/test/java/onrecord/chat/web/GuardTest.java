package onrecord.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import onrecord.chat.Health;
import onrecord.chat.Route;
import onrecord.chat.WebResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that was given a token. */
class GuardTest {

    private static final String TOKEN = "correct-horse-battery";
    private static final String HTML = "text/html,application/xhtml+xml";

    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server;

    @BeforeEach
    void start() {
        List<Route> routes = List.of(new Route("GET", "/", request -> WebResponse.html(200, "page")),
                new Route("GET", "/d/*", request -> WebResponse.html(200, "document")),
                new Route("POST", "/api/ask", request -> WebResponse.json(200, "{}")).forPrograms(),
                new Route("POST", "/slack/events", request -> WebResponse.of(200)).open());
        server = WebServer.start(Binding.loopback(0), routes,
                new WebServer.Keeping(() -> Health.of(true, "index", "answers"), TOKEN, new Metrics()));
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/d/a.txt", "/metrics", "/d/%2e%2e", "//", "/./"})
    void showsNothingToWhoeverDoesNotHaveIt(String path) throws Exception {
        HttpResponse<String> response = send(get(path));
        assertTrue(List.of(401, 404).contains(response.statusCode()), response.toString());
        assertFalse(response.body().contains("page") || response.body().contains("document"), response.body());
    }

    @Test
    void saysToAProgramWhatItLacks() throws Exception {
        HttpResponse<String> response = send(request("/api/ask").POST(BodyPublishers.ofString("{}")));
        assertEquals(401, response.statusCode());
        assertEquals("{\"error\":\"This needs the token: send it as \\\"Authorization: Bearer ...\\\".\"}\n",
                response.body());
        assertEquals(List.of("Bearer realm=\"OnRecord\""), response.headers().allValues("www-authenticate"));
    }

    @Test
    void answersAProgramThatHasIt() throws Exception {
        for (String scheme : List.of("Bearer ", "bearer ", "BEARER  ")) {
            assertEquals("page", send(get("/").header("Authorization", scheme + TOKEN)).body());
        }
        for (String wrong : List.of("Bearer", "Bearer ", "Bearer " + TOKEN + "x",
                "Bearer " + TOKEN.toUpperCase(Locale.ROOT),
                "Basic " + TOKEN, TOKEN, "Bearer " + TOKEN.substring(1))) {
            assertEquals(401, send(get("/").header("Authorization", wrong)).statusCode(), wrong);
        }
    }

    @Test
    void leavesOpenWhatHasAProofOfItsOwn() throws Exception {
        assertEquals(200, send(request("/slack/events").POST(BodyPublishers.noBody())).statusCode());
        assertEquals(200, send(get(WebServer.HEALTH)).statusCode());
        assertEquals(200, send(get("/sign-in.css")).statusCode());
    }

    @Test
    void leadsABrowserToWhereItSignsIn_andBack() throws Exception {
        HttpResponse<String> away = send(get("/d/a%20b.txt?words=1&x=2").header("Accept", HTML));
        assertEquals(303, away.statusCode());
        String form = away.headers().firstValue("Location").orElseThrow();
        assertEquals("/sign-in?to=/d/a%2520b.txt%3Fwords%3D1%26x%3D2", form);
        assertTrue(send(get(form)).body().contains("<form method=\"post\">"));

        HttpResponse<String> wrong = send(post(form, "token=no"));
        assertEquals(401, wrong.statusCode());
        assertTrue(wrong.body().contains("That is not the token."), wrong.body());
        assertEquals(List.of(), wrong.headers().allValues("set-cookie"));

        HttpResponse<String> right = send(post(form, "token=" + TOKEN));
        assertEquals(303, right.statusCode());
        assertEquals("/d/a%20b.txt?words=1&x=2", right.headers().firstValue("Location").orElseThrow());
        String cookie = right.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.endsWith("; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000"), cookie);
        assertFalse(cookie.contains(TOKEN), cookie);

        assertEquals("page", send(get("/").header("Cookie", "a=b; " + cookie.split(";")[0])).body());
        assertEquals(401, send(get("/").header("Cookie", cookie.split(";")[0] + "0")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/%5Cevil.example", "https://evil.example", "javascript:alert(1)",
        "/%09/evil.example",
        "%0d%0aX-Evil:1", "/a%0d%0aX-Evil:1", ""})
    void leadsNowhereElse(String back) throws Exception {
        HttpResponse<String> response = send(post("/sign-in?to=" + back, "token=" + TOKEN));
        assertEquals("/", response.headers().firstValue("Location").orElseThrow());
        assertEquals(List.of(), response.headers().allValues("x-evil"));
    }

    @Test
    void bindsTheCookieToHttps_whereThePageIsReachedByIt() throws Exception {
        String origin = "http://127.0.0.1:" + server.port();
        HttpResponse<String> plain = send(post("/sign-in", "token=" + TOKEN).header("Origin", origin));
        assertFalse(plain.headers().firstValue("Set-Cookie").orElseThrow().contains("Secure"));
        HttpResponse<String> secure = send(
                post("/sign-in", "token=" + TOKEN).header("Origin", origin.replace("http:", "https:")));
        assertTrue(secure.headers().firstValue("Set-Cookie").orElseThrow().endsWith("; Secure"));
    }

    @Test
    void looksAtNoMoreTokens_afterTooManyWrongOnes() throws Exception {
        String cookie = send(post("/sign-in", "token=" + TOKEN)).headers().firstValue("Set-Cookie").orElseThrow();
        // Twice: the minute may end meanwhile.
        List<Integer> all = IntStream.range(0, 2 * Tries.A_MINUTE + 2)
                .mapToObj(i -> status(post("/sign-in", "token=wrong" + i))).toList();
        assertTrue(all.contains(429), all.toString());
        assertEquals(429, status(get("/").header("Authorization", "Bearer " + TOKEN)));
        assertEquals(200, status(get("/").header("Cookie", cookie.split(";")[0])));
    }

    @Test
    void endsCookiesAfterTheirTime_andWithTheToken() {
        var token = new Token(TOKEN);
        Instant now = Instant.parse("2031-03-09T10:00:00Z");
        String cookie = token.cookie(now);
        assertTrue(token.made(cookie, now.plus(Token.GOOD).minusSeconds(1)));
        assertFalse(token.made(cookie, now.plus(Token.GOOD)));
        assertFalse(new Token(TOKEN + "2").made(cookie, now));
        String later = (Long.parseLong(cookie.split("\\.")[0]) + 1) + cookie.substring(cookie.indexOf('.'));
        assertFalse(token.made(later, now));
        for (String no : List.of("", ".", "1.", "9999999999." + "0".repeat(64), cookie + "\n",
                cookie.toUpperCase(Locale.ROOT))) {
            assertFalse(token.made(no, now), no);
        }
    }

    @Test
    void triesAgainAfterAMinute() throws Exception {
        Instant now = Instant.parse("2031-03-09T10:00:00Z");
        Instant[] time = {now};
        var tries = new Tries(new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return time[0];
            }
        });
        for (int i = 0; i < Tries.A_MINUTE; i++) {
            assertFalse(tries.tried("a", () -> false));
        }
        assertThrows(Refused.class, () -> tries.tried("a", () -> true));
        assertTrue(tries.tried("b", () -> true));
        time[0] = now.plus(Duration.ofMinutes(1));
        assertTrue(tries.tried("a", () -> true));
    }

    private int status(HttpRequest.Builder request) {
        try {
            return send(request).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    private HttpRequest.Builder post(String path, String form) {
        return request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
