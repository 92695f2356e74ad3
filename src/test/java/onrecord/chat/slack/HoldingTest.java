package onrecord.chat.slack;

import static onrecord.chat.slack.HarbourDesk.SHIPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.Content;
import onrecord.chat.slack.fake.FakeSlack;
import onrecord.chat.slack.fake.Fault;
import onrecord.chat.slack.fake.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What the bot lives through. */
class HoldingTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private FakeSlack slack;

    @BeforeEach
    void start() {
        slack = FakeSlack.start();
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private Message mention(String text) {
        return slack.says("U1", "C1", slack.workspace().mention() + " " + text);
    }

    private void awaitWell(Station station, boolean well) throws InterruptedException {
        Instant end = Instant.now().plus(SOON);
        while (station.health().well() != well && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        assertEquals(well, station.health().well(), station.state());
    }

    @Test
    void answersOnAfterAThousandErrors() {
        var thrown = new AtomicInteger();
        Content content = HarbourDesk.content(question -> {
            if (question.text().contains("boom")) {
                thrown.incrementAndGet();
                throw new StackOverflowError("made for the test");
            }
            return HarbourDesk.answer(question);
        });
        try (Station station = Station.open(slack, folder, content, Station.QUICK)) {
            for (int i = 0; i < 1_000; i++) {
                mention("boom " + i);
                if (i % 50 == 49) {
                    slack.awaitAcknowledged(SOON);
                }
            }
            Message asked = mention(SHIPS);
            // What the others are told privately stands in the channel too.
            Message answer = slack.awaitReply(asked, SOON, reply -> !reply.isEphemeral());
            assertTrue(answer.text().contains("no ship had been lost"));
            assertTrue(station.health().well(), station.state());
        }
        assertEquals(1_000, thrown.get());
        assertEquals(1, slack.messagesIn("C1").stream().filter(Message::isFromBot).count());
        assertEquals(1_000, slack.ephemeralsIn("C1", "U1").size());
    }

    @Test
    void answersAtTheNextStartWhatItHadTakenWhenItEnded() throws InterruptedException {
        var searching = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        Content slow = HarbourDesk.content(question -> {
            searching.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return HarbourDesk.answer(question);
        });
        Message asked;
        try (Station station = Station.open(slack, folder, slow, Station.QUICK)) {
            awaitWell(station, true);
            asked = mention(SHIPS);
            slack.command("/onrecord", SHIPS, "U2", "C1");
            assertTrue(searching.await(10, TimeUnit.SECONDS));
            slack.awaitAcknowledged(SOON);
        }
        assertEquals(List.of(), slack.repliesTo(asked));
        try (Station station = Station.open(slack, folder)) {
            awaitWell(station, true);
            slack.awaitReply(asked, SOON);
            slack.awaitEphemeral("C1", "U2");
        }
        assertEquals(1, slack.repliesTo(asked).stream().filter(reply -> !reply.isEphemeral()).count());
    }

    @Test
    void looksWhetherItsAnswerArrivedBeforeItSendsItAgain() throws InterruptedException {
        slack.faults().always("chat.postMessage", new Fault.Delay(Duration.ofSeconds(30)));
        Message asked;
        try (Station station = Station.open(slack, folder)) {
            awaitWell(station, true);
            asked = mention(SHIPS);
            slack.awaitReply(asked, SOON);
        }
        slack.faults().none();
        try (Station station = Station.open(slack, folder)) {
            awaitWell(station, true);
            Message next = mention(SHIPS);
            slack.awaitReply(next, SOON);
        }
        assertEquals(1, slack.repliesTo(asked).size());
    }

    @Test
    void comesBackAfterTheConnectionWasCut() throws InterruptedException {
        try (Station station = Station.open(slack, folder)) {
            for (int i = 0; i < 3; i++) {
                slack.sockets().cut();
                slack.sockets().awaitOpened(i + 2, SOON);
                Message asked = mention(SHIPS);
                slack.awaitReply(asked, SOON);
            }
            awaitWell(station, true);
        }
        assertTrue(slack.mostOpensInAMinute() <= 10);
    }

    @Test
    void replacesAConnectionOnWhichNothingMoves() throws InterruptedException {
        try (Station station = Station.open(slack, folder)) {
            awaitWell(station, true);
            slack.sockets().refuse();
            slack.sockets().freeze();
            awaitWell(station, false);
            assertEquals("connecting", station.state());
            slack.sockets().heal();
            slack.sockets().awaitOpened(2, SOON);
            awaitWell(station, true);
            slack.awaitReply(mention(SHIPS), SOON);
        }
    }

    /** With the times of the real one; takes half a minute. */
    @Test
    @EnabledIfSystemProperty(named = "onrecord.long", matches = "true")
    void replacesConnectionsOnWhichNothingMovesWithinThirtySeconds() throws InterruptedException {
        try (Station station = Station.start(slack, folder, HarbourDesk.content(), Tempo.SLACK)) {
            slack.sockets().awaitConnected(2, SOON);
            awaitWell(station, true);
            long start = System.nanoTime();
            slack.sockets().freeze();
            slack.sockets().awaitOpened(4, Duration.ofSeconds(60));
            Duration deaf = Duration.ofNanos(System.nanoTime() - start);
            System.out.println("deaf for " + deaf.toMillis() + " ms");
            assertTrue(deaf.compareTo(Duration.ofSeconds(30)) < 0, deaf::toString);
            slack.awaitReply(mention(SHIPS), SOON);
        }
    }

    @Test
    void opensAnotherConnectionBeforeSlackClosesTheOldOne() throws InterruptedException {
        try (Station station = Station.open(slack, folder)) {
            slack.sockets().warn();
            slack.sockets().awaitOpened(2, SOON);
            slack.sockets().requestRefresh();
            slack.sockets().awaitOpened(3, SOON);
            List<Message> asked = List.of(mention(SHIPS), mention(SHIPS), mention(SHIPS));
            asked.forEach(one -> slack.awaitReply(one, SOON));
            asked.forEach(one -> assertEquals(1, slack.repliesTo(one).size()));
            awaitWell(station, true);
            assertEquals(0, slack.sockets().acknowledgedElsewhere());
        }
    }

    @Test
    void asksForFewConnectionsHoweverOftenItIsRefused() throws InterruptedException {
        slack.sockets().refuse();
        try (Station station = Station.start(slack, folder, HarbourDesk.content(), Station.QUICK)) {
            Thread.sleep(Duration.ofSeconds(Boolean.getBoolean("onrecord.long") ? 130 : 6));
            assertFalse(station.health().well());
            System.out.println("refused connections: " + slack.opens().size() + " asked for, "
                    + slack.mostOpensInAMinute() + " in a minute at the most");
            assertTrue(slack.opens().size() >= 3, () -> "" + slack.opens().size());
        }
        assertTrue(slack.mostOpensInAMinute() <= 10, () -> "" + slack.mostOpensInAMinute());
    }

    @Test
    void goesOnTryingWhenThereAreTooManyConnections() throws InterruptedException {
        slack.sockets().tooManyFromNowOn();
        try (Station station = Station.start(slack, folder, HarbourDesk.content(), Station.QUICK)) {
            Thread.sleep(Duration.ofSeconds(1));
            slack.sockets().heal();
            slack.sockets().awaitConnected(1, SOON);
            awaitWell(station, true);
        }
    }

    @Test
    void stopsWhenSocketModeIsSwitchedOff() throws InterruptedException {
        try (Station station = Station.open(slack, folder)) {
            awaitWell(station, true);
            slack.sockets().disableLink();
            awaitWell(station, false);
            Thread.sleep(Duration.ofSeconds(1));
            int opens = slack.opens().size();
            Thread.sleep(Duration.ofSeconds(2));
            assertEquals(opens, slack.opens().size());
            assertTrue(station.state().startsWith("stopped: Socket Mode is switched off"), station.state());
        }
    }

    @Test
    void stopsWhenItsTokenIsRevoked() throws InterruptedException {
        slack.workspace().revokeBotToken();
        try (Station station = Station.start(slack, folder, HarbourDesk.content(), Station.QUICK)) {
            Thread.sleep(Duration.ofSeconds(1));
            assertEquals("stopped: token_revoked", station.state());
            assertEquals(1, slack.calls("auth.test").size());
            assertEquals(List.of(), slack.opens());
        }
    }

    @Test
    void stopsWhenItsTokenIsRevokedLater_andAnswersWithANewOne() throws InterruptedException {
        Message asked;
        try (Station station = Station.open(slack, folder)) {
            awaitWell(station, true);
            slack.faults().always("chat.postMessage", new Fault.Refuse("token_revoked"));
            asked = mention(SHIPS);
            awaitWell(station, false);
            assertEquals("stopped: token_revoked", station.state());
            slack.sockets().awaitConnected(0, SOON);
        }
        slack.faults().none();
        try (Station station = Station.open(slack, folder)) {
            awaitWell(station, true);
            slack.awaitReply(asked, SOON);
        }
    }

    @Test
    void waitsForSlackWhenItCannotBeReachedAtTheStart() throws InterruptedException {
        slack.faults().next("auth.test", new Fault.Reset()).next("auth.test", new Fault.Status(502))
                .next("auth.test", new Fault.Status(403));
        try (Station station = Station.open(slack, folder)) {
            awaitWell(station, true);
        }
        assertEquals(4, slack.calls("auth.test").size());
    }

    @Test
    void outlivesFramesThatMakeNoSense() throws InterruptedException {
        List<String> frames = List.of("", "{", "null", "[]", "[1,2", "\"text\"", "42", "{}", "not json",
                "{\"type\":\"events_api\"}", "{\"type\":\"events_api\",\"payload\":null}",
                "{\"type\":\"unheard_of\",\"envelope_id\":\"e1\"}",
                "{\"type\":\"events_api\",\"envelope_id\":\"e2\",\"payload\":null}",
                "{\"type\":\"events_api\",\"envelope_id\":\"e3\",\"payload\":{\"type\":\"event_callback\",\"event\":7}}",
                "{\"type\":\"interactive\",\"envelope_id\":\"e4\",\"payload\":{\"type\":\"block_actions\"}}",
                "{\"type\":\"slash_commands\",\"envelope_id\":\"e5\",\"payload\":{\"command\":\"/onrecord\"}}",
                "[".repeat(100_000), "{\"type\":".repeat(20_000));
        try (Station station = Station.open(slack, folder)) {
            for (int round = 0; round < 12; round++) {
                frames.forEach(slack.sockets()::sendFrame);
                slack.sockets().sendFrame("binary".getBytes(StandardCharsets.UTF_8));
                slack.sockets().sendFrame(new byte[0]);
            }
            slack.awaitReply(mention(SHIPS), SOON);
            awaitWell(station, true);
            assertEquals(1, slack.sockets().opened());
        }
        for (String id : List.of("e1", "e2", "e3", "e4", "e5")) {
            assertTrue(slack.sockets().strangeFrames().stream().anyMatch(frame -> frame.contains("\"" + id + "\"")),
                    id);
        }
    }

    @Test
    void noticesByAQuestionOfItsOwnThatItDoesNotAnswer() throws InterruptedException {
        var broken = new AtomicInteger();
        Content content = HarbourDesk.content(question -> {
            if (broken.get() > 0) {
                throw new IllegalStateException("made for the test");
            }
            return HarbourDesk.answer(question);
        });
        var tempo = new Tempo(1, 10, Duration.ofMillis(50), Duration.ofSeconds(2), Duration.ofMillis(300),
                Duration.ofMillis(2_500), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(1),
                Duration.ofMillis(300), Duration.ofMillis(500));
        try (Station station = Station.open(slack, folder, content, tempo)) {
            Thread.sleep(Duration.ofSeconds(1));
            assertTrue(station.health().well(), station.state());
            broken.set(1);
            awaitWell(station, false);
            broken.set(0);
            awaitWell(station, true);
        }
        assertEquals(List.of(), slack.calls("chat.postMessage"));
        assertEquals(List.of(), slack.calls("chat.postEphemeral"));
    }
}
