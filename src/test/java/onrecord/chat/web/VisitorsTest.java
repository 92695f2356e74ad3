package onrecord.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.chat.Body;
import onrecord.chat.WebRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorsTest {

    private static final Binding HERE = Binding.loopback(7373);
    private static final Binding EVERYWHERE = new Binding("0.0.0.0", 7373, Set.of());
    private static final Binding NAMED = new Binding("0.0.0.0", 7373, Set.of("Bot.example", "bot.example:8443"));

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "::1", "[::1]"})
    void answerForThisMachine(String host) {
        assertEquals(0, status(HERE, host, "GET", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.1.7", "",
        "127.1", "0"})
    void answerForNobodyElse_onThisMachineOnly(String host) {
        assertEquals(421, status(HERE, host, "GET", Map.of()));
    }

    @Test
    void answerForTheNamesTheyAreGivenAndForAddresses_whereOthersReachThem() {
        assertEquals(0, status(NAMED, "bot.example", "GET", Map.of()));
        assertEquals(0, status(NAMED, "192.168.1.7", "GET", Map.of()));
        assertEquals(0, status(NAMED, "fe80::1", "GET", Map.of()));
        assertEquals(421, status(NAMED, "evil.example", "GET", Map.of()));
        assertEquals(0, status(EVERYWHERE, "any.example", "GET", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost", "http://localhost:3000",
        "http://127.0.0.1:7373", "null", "",
        "file://", "localhost:7373", "http://localhost:7373.evil.example", "http://localhost:7373@evil.example",
        "chrome-extension://abc"})
    void refuseWhateverAnotherSiteSends(String origin) {
        assertEquals(403, status(HERE, "localhost", "POST", Map.of("Origin", origin)));
        assertEquals(403, status(HERE, "localhost", "GET", Map.of("Origin", origin)));
    }

    @Test
    void takeWhatTheirOwnPagesSend() {
        assertEquals(0, status(HERE, "localhost", "POST", Map.of("Origin", "http://localhost:7373")));
        assertEquals(0, status(HERE, "localhost", "POST", Map.of("Origin", "HTTP://LocalHost:7373")));
        assertEquals(0, status(NAMED, "127.0.0.1", "POST", Map.of("Origin", "https://bot.example")));
        assertEquals(0, status(NAMED, "127.0.0.1", "POST", Map.of("Origin", "https://bot.example:8443")));
        assertEquals(403, status(NAMED, "127.0.0.1", "POST", Map.of("Origin", "https://bot.example:9999")));
    }

    @Test
    void letAnotherSiteLinkHere_butNotPostHere() {
        for (String site : List.of("cross-site", "same-site")) {
            assertEquals(0, status(HERE, "localhost", "GET", Map.of("Sec-Fetch-Site", site)));
            assertEquals(403, status(HERE, "localhost", "POST", Map.of("Sec-Fetch-Site", site)));
        }
        assertEquals(0, status(HERE, "localhost", "POST", Map.of("Sec-Fetch-Site", "same-origin")));
        assertEquals(0, status(HERE, "localhost", "POST", Map.of("Sec-Fetch-Site", "none")));
        assertEquals(0, status(HERE, "localhost", "POST", Map.of()));
    }

    @Test
    void takeARequestForWhatItIs() {
        assertEquals(400, status(HERE, "localhost", "POST", Map.of("X-HTTP-Method-Override", "GET")));
        assertEquals(400, status(HERE, "localhost", "GET", Map.of("x-http-method-override", "POST")));
    }

    /** 0 for a request that is let in. */
    private static int status(Binding binding, String host, String method, Map<String, String> headers) {
        Map<String, List<String>> all = new HashMap<>(Map.of("Host", List.of(host + ":7373")));
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        try {
            new Visitors(binding).admit(host, new WebRequest(method, "/", "", all, Body.EMPTY, "127.0.0.1"));
            return 0;
        } catch (Refused e) {
            return e.status();
        }
    }
}
