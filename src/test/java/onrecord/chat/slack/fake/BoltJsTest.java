package onrecord.chat.slack.fake;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.chat.fakes.Json;
import onrecord.chat.fakes.NodeProgram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A client that Slack wrote (@slack/bolt for Node) is content with the fake.
 *
 * <p>Skipped where there is no Node, unless ONRECORD_NODE is "required", as it is in .ci/run.
 */
@Tag("node")
class BoltJsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @BeforeAll
    static void needsNode() {
        Optional<String> obstacle = NodeProgram.obstacle();
        if (obstacle.isPresent()) {
            String skipped = "The fake Slack is not tried with Slack's own client: " + obstacle.get();
            assertFalse("required".equals(System.getenv("ONRECORD_NODE")), skipped);
            System.err.println(skipped);
            abort(skipped);
        }
    }

    @Test
    void connectsBySocketAndAnswers() throws IOException {
        try (FakeSlack slack = FakeSlack.start(); NodeProgram app = start(slack, "socket")) {
            slack.sockets().awaitConnected(1, PATIENCE);
            answers(slack);
            assertEquals(List.of(), slack.refusals());
            assertEquals(List.of(), complaints(app));
            assertEquals(List.of(), slack.sockets().strangeFrames());
        }
    }

    @Test
    void connectsAgainAfterADisconnectFrame() throws IOException {
        try (FakeSlack slack = FakeSlack.start(); NodeProgram app = start(slack, "socket")) {
            slack.sockets().awaitConnected(1, PATIENCE);
            slack.sockets().requestRefresh();
            slack.sockets().awaitOpened(2, PATIENCE);
            slack.sockets().awaitConnected(1, PATIENCE);
            answers(slack);
            assertEquals(List.of(), complaints(app));
        }
    }

    @Test
    void noticesAHalfOpenSocket() throws IOException {
        try (FakeSlack slack = FakeSlack.start(); NodeProgram app = start(slack, "socket")) {
            slack.sockets().awaitConnected(1, PATIENCE);
            slack.sockets().freeze();
            slack.sockets().awaitOpened(2, PATIENCE);
            // What went to the dead one would be lost.
            slack.sockets().awaitConnected(1, PATIENCE);
            answers(slack);
            assertTrue(app.said().stream().anyMatch(line -> line.contains("pong")), app.said()::toString);
        }
    }

    @Test
    void isServedOverHttpAndAnswers() throws IOException {
        try (FakeSlack slack = FakeSlack.start(); NodeProgram app = start(slack, "http")) {
            String port = app.awaitLine("ready").substring("ready ".length());
            SignedHttp http = slack.deliverTo(URI.create("http://localhost:" + port + "/slack/events"));
            assertTrue(http.verifiesAddress());
            answers(slack);
            assertEquals(List.of(), complaints(app));
            var event = slack.callback(Json.object("type", "app_mention"));
            assertEquals(401, http.post(SignedHttp.Signing.FORGED, event).statusCode());
            assertEquals(401, http.post(SignedHttp.Signing.TEN_MINUTES_OLD, event).statusCode());
            assertEquals(401, http.post(SignedHttp.Signing.MISSING, event).statusCode());
        }
    }

    private static NodeProgram start(FakeSlack slack, String mode) throws IOException {
        Workspace workspace = slack.workspace();
        return NodeProgram.start("answers.mjs", Map.of("MODE", mode, "SLACK_API_URL", slack.apiUrl(),
                "SLACK_BOT_TOKEN", workspace.botToken(), "SLACK_APP_TOKEN", workspace.appToken(),
                "SLACK_SIGNING_SECRET", workspace.signingSecret()));
    }

    private static void answers(FakeSlack slack) {
        Message asked = slack.says("U1", "C1", slack.workspace().mention() + " hello");
        Message answer = slack.awaitReply(asked, PATIENCE);
        assertEquals("heard: " + asked.text(), answer.text());
        slack.presses(answer, "more", "U1");
        slack.awaitReply(asked, PATIENCE, reply -> reply.text().equals("page 2"));
        slack.command("/ask", "what?", "U2", "C1");
        slack.awaitEphemeral("C1", "U2", 2);
        // They come by two ways, so that either may be first.
        assertEquals(Set.of("asked: what?", "and more"),
                slack.ephemeralsIn("C1", "U2").stream().map(Message::text).collect(toSet()));
        slack.opensHome("U1");
        assertEquals("home", slack.awaitHome("U1").path("type").asText());
        slack.awaitAcknowledged(PATIENCE);
    }

    private static List<String> complaints(NodeProgram app) {
        return app.said().stream().filter(line -> line.contains("ERROR") || line.startsWith("error:")).toList();
    }
}
