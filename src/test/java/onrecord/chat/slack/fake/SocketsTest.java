package onrecord.chat.slack.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import onrecord.chat.fakes.Await;
import onrecord.chat.fakes.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Socket Mode of the fake. */
class SocketsTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    private final FakeSlack slack = FakeSlack.start(Pace.quick().acknowledgedWithin(Duration.ofMillis(500)));
    private final PlainApp app = new PlainApp(slack);

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @Test
    void tellsOfAMentionTwice_withOneTsAndTwoEventIds() {
        app.connect();
        Message asked = slack.says("U1", "C1", slack.workspace().mention() + " what did she say?");
        JsonNode message = slack.deliveries("message").getFirst().payload();
        JsonNode mention = slack.deliveries("app_mention").getFirst().payload();
        assertEquals(asked.ts(), message.path("event").path("ts").asText());
        assertEquals(asked.ts(), mention.path("event").path("ts").asText());
        assertNotEquals(message.path("event_id"), mention.path("event_id"));
        slack.awaitAcknowledged(SOON);
        assertTrue(slack.deliveries().stream().allMatch(delivery -> delivery.latency().isPresent()));
    }

    @Test
    void keepsSilentAboutWhatTheAppMayNotHear() {
        app.connect();
        slack.workspace().without("channels:history").foreignChannel("C2");
        slack.says("U1", "C1", slack.workspace().mention() + " hello");
        slack.says("U1", "C2", slack.workspace().mention() + " hello");
        assertEquals(List.of("app_mention"), slack.deliveries().stream().map(Delivery::what).toList());
    }

    @Test
    void deliversAnEventThreeTimesMore() {
        app.connect();
        app.acknowledges = false;
        slack.directMessage("U1", "hello");
        Delivery delivery = slack.deliveries().getFirst();
        Await.until("giving up", SOON, delivery::isLost);
        assertEquals(4, delivery.attempts());
        assertEquals(1, app.heard("\"retry_attempt\":3,\"retry_reason\":\"timeout\""));
    }

    @Test
    void deliversACommandOnce() {
        app.connect();
        app.acknowledges = false;
        Delivery delivery = slack.command("/ask", "x", "U1", "C1");
        Await.until("giving up", SOON, delivery::isLost);
        assertEquals(1, delivery.attempts());
    }

    @Test
    void spreadsEnvelopesOverTenSocketsAtMost() {
        for (int i = 0; i < 10; i++) {
            app.connect();
        }
        assertEquals(10, slack.sockets().connected());
        app.connect();
        assertEquals(1, app.heard("too_many_websockets"));
        slack.sockets().awaitConnected(10, SOON);
        for (int i = 0; i < 10; i++) {
            slack.directMessage("U1", "hello");
        }
        slack.awaitAcknowledged(SOON);
        assertEquals(0, slack.sockets().acknowledgedElsewhere());
    }

    @Test
    void asksForNewSocketsAndClosesTheOld() {
        app.connect();
        slack.sockets().requestRefresh();
        app.connect();
        slack.sockets().awaitConnected(1, SOON);
        assertEquals(1, app.heard("\"refresh_requested\""));
        assertEquals(2, app.heard("\"hello\""));
    }

    @Test
    void leavesASocketOpenAndDead() {
        app.connect();
        slack.sockets().freeze();
        app.connect();
        // To the first of them, in vain; and then to the other.
        slack.directMessage("U1", "hello");
        slack.awaitAcknowledged(SOON);
        assertEquals(2, slack.sockets().connected());
        assertTrue(slack.deliveries().getFirst().attempts() > 1);
    }

    @Test
    void refusesSocketsUntilItIsHealed() {
        slack.sockets().refuse();
        assertThrows(CompletionException.class, app::connect);
        slack.sockets().heal();
        app.connect();
        assertEquals(2, slack.mostOpensInAMinute());
        slack.refuseOpening("internal_error");
        assertThrows(CompletionException.class, app::connect);
        assertEquals("internal_error", slack.refusals().getLast().error());
    }

    @Test
    void sendsFramesOfAnyKind() {
        app.connect();
        slack.sockets().sendFrame("null");
        slack.sockets().sendFrame("{\"type\":\"quizzes\",\"envelope_id\":\"e1\",\"payload\":null}");
        Await.until("both frames", SOON, () -> app.heard.size() == 3);
        Await.until("its acknowledgement", SOON, () -> slack.sockets().strangeFrames().size() == 1);
        assertFalse(slack.sockets().strangeFrames().getFirst().isEmpty());
    }

    @Test
    void switchesSocketModeOff() {
        app.connect();
        slack.sockets().disableLink();
        slack.sockets().awaitConnected(0, SOON);
        app.connect();
        assertEquals(2, app.heard("\"link_disabled\""));
        assertEquals(1, app.heard("\"hello\""));
    }

    @Test
    void tellsAgainUnderNewEventIds_andRedeliversUnderTheOld() {
        app.connect();
        Message asked = slack.directMessage("U1", "hello");
        slack.tellsAgain(asked);
        Delivery first = slack.deliveries().getFirst();
        Delivery again = slack.redelivers(first, 2);
        slack.awaitAcknowledged(SOON);
        assertEquals(2, slack.deliveries().stream().map(each -> each.payload().path("event_id")).distinct().count());
        assertEquals(first.payload(), again.payload());
        assertEquals(1, app.heard("\"retry_attempt\":2"));
    }

    @Test
    void tellsTheBotOfItsOwnMessages() {
        app.connect();
        Message asked = slack.directMessage("U1", "hello");
        app.call("chat.postMessage", "channel", asked.channel(), "text", "good day");
        JsonNode own = slack.deliveries().getLast().payload().path("event");
        assertEquals("B1", own.path("bot_id").asText());
        assertEquals("good day", slack.awaitReply(asked).text());
    }

    @Test
    void carriesThePaneOfAnAssistant() {
        app.connect();
        Delivery pane = slack.opensPane("U1");
        Message asked = slack.asksInPane(pane, "what?");
        app.call("assistant.threads.setSuggestedPrompts", "channel_id", asked.channel(), "thread_ts", asked.thread(),
                "prompts", List.of(Json.object("title", "A", "message", "a?")));
        assertEquals(List.of(), slack.promptsFor("U1"));
        app.call("assistant.threads.setSuggestedPrompts", "channel_id", asked.channel(), "prompts",
                List.of(Json.object("title", "A", "message", "a?")));
        assertEquals(List.of("a?"), slack.promptsFor("U1"));
        assertEquals(asked.thread(), slack.deliveries("message").getFirst().payload().path("event").path("thread_ts")
                .asText());
    }
}
