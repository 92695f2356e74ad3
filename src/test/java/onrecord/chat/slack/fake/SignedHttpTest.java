package onrecord.chat.slack.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.fakes.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HTTP mode of the fake. */
class SignedHttpTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    private final FakeSlack slack = FakeSlack.start();
    private final Http app = new Http();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> headers = new CopyOnWriteArrayList<>();
    /** So many requests are to fail. */
    private final AtomicInteger failing = new AtomicInteger();
    private volatile String answer = "";

    SignedHttpTest() {
        app.serve("/slack/events", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getRequestHeaders().forEach((name, values) -> headers.add(name + ": " + values.getFirst()));
            Http.send(exchange, failing.getAndDecrement() > 0 ? 500 : 200, "application/json", answer);
            exchange.close();
        });
        app.started();
    }

    @AfterEach
    void stop() {
        slack.close();
        app.stop();
    }

    /** The example in Slack's documentation of the signature. */
    @Test
    void signsAsSlackDocumentsIt() {
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        assertEquals("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                new Signature("8f742231b10e8888abcd99yyyzzz85a5").of("1531420618", body));
    }

    @Test
    void sendsEventsAsJsonAndCommandsAsForms() {
        slack.deliverTo(address());
        slack.directMessage("U1", "hello");
        slack.awaitAcknowledged(SOON);
        assertTrue(bodies.getFirst().contains("\"type\":\"event_callback\""));
        answer = "{\"text\":\"here you are\"}";
        slack.command("/ask", "a & b", "U1", "C1");
        assertEquals("here you are", slack.awaitEphemeral("C1", "U1").text());
        assertTrue(bodies.getLast().contains("text=a+%26+b"));
    }

    @Test
    void deliversAgainWithRetryHeadersUntilItWorks() {
        slack.deliverTo(address());
        failing.set(2);
        slack.directMessage("U1", "hello");
        slack.awaitAcknowledged(SOON);
        assertEquals(3, bodies.size());
        assertTrue(headers.contains("X-slack-retry-num: 1"), headers::toString);
        assertTrue(headers.contains("X-slack-retry-reason: http_error"), headers::toString);
    }

    @Test
    void knowsWhetherTheAppAnswersTheChallenge() {
        SignedHttp http = slack.deliverTo(address());
        assertFalse(http.verifiesAddress());
    }

    private URI address() {
        return URI.create(app.url() + "/slack/events");
    }
}
