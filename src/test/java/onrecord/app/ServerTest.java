package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import onrecord.app.Run.Outcome;
import onrecord.chat.fakes.Await;
import onrecord.chat.slack.fake.FakeSlack;
import onrecord.chat.slack.fake.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a server, with Slack. */
class ServerTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private FakeSlack slack;
    private Run run;

    @BeforeEach
    void start() {
        slack = FakeSlack.start();
        run = Run.in(folder).with("SLACK_API", slack.apiUrl());
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void answersInSlackUntilItIsToldToEnd() throws Exception {
        Process server = run.asBotOf(slack).server();
        try {
            slack.sockets().awaitOpened(1, SOON);
            Message asked = slack.says("U1", "C1", slack.workspace().mention() + " what did Brask say on ships?");
            Message answer = slack.awaitReply(asked, SOON);
            assertTrue(answer.text().contains("We counted every ship twice"), answer.text());
            // Slack does not wait for the page.
            Await.until("the page", SOON, () -> !log().isEmpty());
            long start = System.nanoTime();
            server.destroy();
            assertTrue(server.waitFor(12, TimeUnit.SECONDS));
            assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(11)) < 0);
            slack.sockets().awaitConnected(0, SOON);
        } finally {
            server.destroyForcibly().waitFor();
        }
        assertTrue(log().matches("Page: http://127\\.0\\.0\\.1:\\d+/\\R"), log());
    }

    private String log() {
        try {
            return Files.readString(run.log());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what the program said", e);
        }
    }

    @Test
    void tellsWhetherSlackIsSetUpRight() {
        // Nor does it need documents.
        Outcome right = run.with("ONRECORD_CORPUS", folder.resolve("none").toString())
                .asBotOf(slack).of("check", "slack");
        assertEquals(Main.ANSWERED, right.status(), right.out() + right.err());
        assertTrue(right.out().lines().allMatch(line -> line.startsWith("ok    ")), right.out());
        Outcome none = run.of("check");
        assertEquals(Main.ERROR, none.status());
        assertTrue(none.out().contains("SLACK_BOT_TOKEN is not set"), none.out());
        assertEquals(Main.ERROR, run.of("check", "skype").status());
    }

    @Test
    void refusesSwappedTokensWithoutShowingThem() {
        Outcome swapped = run.with("SLACK_BOT_TOKEN", "xapp-CANARY").with("SLACK_APP_TOKEN", "xoxb-CANARY").of();
        assertEquals(Main.ERROR, swapped.status());
        assertTrue(swapped.err().contains("swapped"), swapped.err());
        assertFalse((swapped.out() + swapped.err()).contains("CANARY"));
        assertEquals(List.of(), slack.calls());
    }
}
