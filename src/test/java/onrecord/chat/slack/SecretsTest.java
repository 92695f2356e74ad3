package onrecord.chat.slack;

import static onrecord.chat.slack.HarbourDesk.SHIPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import onrecord.chat.Content;
import onrecord.chat.slack.fake.FakeSlack;
import onrecord.chat.slack.fake.Fault;
import onrecord.chat.slack.fake.Message;
import onrecord.chat.slack.fake.SignedHttp;
import onrecord.chat.slack.fake.SignedHttp.Signing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What must not be seen is not seen, however much is logged. */
class SecretsTest {

    @TempDir
    Path folder;

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLoggerName().startsWith("org.java_websocket")) {
                return; // The fake Slack's side of the socket.
            }
            String failure = event.getThrowableProxy() == null
                    ? ""
                    : ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + failure);
        }
    };
    private Level before = Level.WARN;

    @BeforeEach
    void logEverything() {
        before = root.getLevel();
        root.setLevel(Level.TRACE);
        ear.start();
        root.addAppender(ear);
    }

    @AfterEach
    void logAsBefore() {
        root.detachAppender(ear);
        root.setLevel(before);
    }

    /** @param unlogged what people may see and logs may not */
    private void assertNothingSeen(FakeSlack slack, String... unlogged) {
        var secrets = new ArrayList<>(List.of(slack.workspace().botToken(), slack.workspace().appToken(),
                slack.workspace().signingSecret(), "ticket=", "/response/"));
        // The bot goes on logging.
        List<String> logged = List.copyOf(lines);
        var shown = new ArrayList<>(logged);
        slack.messagesIn("C1").forEach(message -> shown.add(message.toString()));
        slack.ephemeralsIn("C1", "U1").forEach(message -> shown.add(message.text() + message.blocks()));
        assertTrue(lines.size() > 3, "nothing was logged");
        for (String secret : secrets) {
            List<String> telling = shown.stream().filter(line -> line.contains(secret)).toList();
            assertEquals(List.of(), telling, secret);
        }
        for (String secret : unlogged) {
            assertEquals(List.of(), logged.stream().filter(line -> line.contains(secret)).toList(), secret);
        }
    }

    private void trouble(FakeSlack slack) throws InterruptedException {
        Message asked = slack.says("U1", "C1", slack.workspace().mention() + " " + SHIPS + " privately");
        slack.awaitReply(asked);
        slack.faults().next("response_url", new Fault.Reset()).next("chat.postMessage", new Fault.Status(500));
        slack.command("/onrecord", SHIPS, "U1", "C1");
        slack.command("/onrecord", SHIPS, "U1", "C1");
        slack.command("/onrecord", "boom", "U1", "C1");
        Message again = slack.says("U1", "C1", slack.workspace().mention() + " " + SHIPS + " boom");
        slack.awaitAcknowledged(Duration.ofSeconds(40));
        slack.awaitEphemeral("C1", "U1", 3);
        assertFalse(again.ts().isEmpty());
    }

    @Test
    void showsNoSecretOverSocketMode() throws InterruptedException {
        try (FakeSlack slack = FakeSlack.start();
                Station station = Station.open(slack, folder, failing(), Station.QUICK)) {
            trouble(slack);
            slack.sockets()
                    .sendFrame("{\"type\":\"events_api\",\"envelope_id\":\"e\",\"payload\":{\"token\":\"CANARY\"}}");
            slack.sockets().refuse();
            slack.sockets().cut();
            Thread.sleep(1_500);
            station.awaitWell(false, Duration.ofSeconds(40));
            assertNothingSeen(slack, "CANARY", "privately");
        }
    }

    @Test
    void showsNoSecretOverHttp() throws InterruptedException {
        try (FakeSlack slack = FakeSlack.start(); Station.Http station = Station.http(slack, folder, failing())) {
            SignedHttp http = slack.deliverTo(station.address());
            trouble(slack);
            var event = slack.eventOf(slack.says("U1", "C1", "CANARY"));
            http.post(Signing.FORGED, slack.callback(event));
            assertTrue(http.verifiesAddress());
            assertNothingSeen(slack, "privately");
        }
    }

    private static Content failing() {
        return HarbourDesk.content(question -> {
            if (question.text().contains("boom")) {
                throw new IllegalStateException("made for the test");
            }
            return HarbourDesk.answer(question);
        });
    }
}
